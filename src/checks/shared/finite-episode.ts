import type { Random } from '#checks/kit/random.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Episodes of T steps in a world of finitely many states and controls, so few that all trajectories can be listed. */
export interface FiniteEpisode {
  readonly states: number;
  readonly controls: number;
  readonly T: number;
  /** p(x₁). */
  readonly start: Vector;
  /** `transitions[u][x][x′]`. */
  readonly transitions: readonly Matrix[];
  /** ℓ(x, u), not negative. */
  readonly cost: Matrix;
}

/** A controller: `[t][x][u]` is p(u|x) at time t, counted from 0. */
export type Controller = readonly Matrix[];

/** States and controls of one episode. */
export interface Trajectory {
  readonly x: readonly number[];
  readonly u: readonly number[];
}

/** Two states, two controls, one to three steps. */
export function drawEpisode(random: Random): FiniteEpisode {
  const [states, controls] = [2, 2];
  return {
    states,
    controls,
    T: random.integer(1, 3),
    start: random.probabilities(states),
    transitions: random.list(controls, () => random.transitions(states)),
    cost: random.list(states, () => random.list(controls, () => random.between(0, 2))),
  };
}

/** Random probabilities of each control at each time. */
export function drawController(random: Random, { T, states, controls }: FiniteEpisode): Controller {
  return random.list(T, () => random.transitions(states, controls));
}

/** All trajectories. */
export function trajectories({ states, controls, T }: FiniteEpisode): Trajectory[] {
  let found: Trajectory[] = [{ x: [], u: [] }];
  for (let t = 0; t < T; t += 1)
    found = found.flatMap((past) =>
      Array.from({ length: states * controls }, (_, i) => ({
        x: [...past.x, Math.floor(i / controls)],
        u: [...past.u, i % controls],
      })),
    );
  return found;
}

/** ∏ p(u_t|x_t). */
export function controlProbability(p: Controller, { x, u }: Trajectory): number {
  return u.reduce((product, control, t) => product * entry(p[t] ?? [], component(x, t), control), 1);
}

/** p(x₁) ∏ p(x_{t+1}|x_t, u_t) for the states of the trajectory. */
export function worldProbability({ start, transitions }: FiniteEpisode, { x, u }: Trajectory): number {
  return x
    .slice(1)
    .reduce(
      (product, next, t) => product * entry(transitions[component(u, t)] ?? [], component(x, t), next),
      component(start, component(x, 0)),
    );
}

/** p(τ). */
export function probability(episode: FiniteEpisode, p: Controller, tau: Trajectory): number {
  return worldProbability(episode, tau) * controlProbability(p, tau);
}

/** ℓ(τ): the costs of all steps. */
export function trajectoryCost({ cost }: FiniteEpisode, { x, u }: Trajectory): number {
  return x.reduce((sum, state, t) => sum + entry(cost, state, component(u, t)), 0);
}

/** p(x_t) for each t, by following the distribution of the state. */
export function stateMarginals(episode: FiniteEpisode, p: Controller): Vector[] {
  const found = [episode.start];
  for (let t = 1; t < episode.T; t += 1) {
    const now = found[t - 1] ?? [];
    found.push(
      now.map((_, next) =>
        now.reduce(
          (sum, weight, x) =>
            sum +
            weight *
              episode.transitions.reduce(
                (inner, matrix, u) => inner + entry(p[t - 1] ?? [], x, u) * entry(matrix, x, next),
                0,
              ),
          0,
        ),
      ),
    );
  }
  return found;
}

/** Σ_t E[g(t, x, u)] under the marginals p(x_t) p(u_t|x_t). */
export function sumOfMeans(
  episode: FiniteEpisode,
  p: Controller,
  g: (t: number, x: number, u: number) => number,
): number {
  return stateMarginals(episode, p).reduce(
    (total, states, t) =>
      total +
      states.reduce(
        (sum, weight, x) =>
          sum + weight * (p[t]?.[x] ?? []).reduce((inner, chance, u) => inner + chance * g(t, x, u), 0),
        0,
      ),
    0,
  );
}

/** Σ over all trajectories. */
export function sumOverTrajectories(episode: FiniteEpisode, term: (tau: Trajectory) => number): number {
  return trajectories(episode).reduce((sum, tau) => sum + term(tau), 0);
}
