import { seededUniform, uniformBetween } from '#numerics/random.ts';

/** Position and velocity, or the two parameters of the policy. */
export type Pair = readonly [number, number];

/** What the policy is shown: position and velocity, or the position and a constant. */
export const VIEWS = ['velocity', 'push'] as const;
export type View = (typeof VIEWS)[number];

/**
 * A mass on a line with friction in a steady wind, p' = p + hv, v' = v + h(u − cv + wind), from several starts; one policy
 * u = θᵀφ(x) for all of them.
 */
export interface Task {
  readonly starts: readonly Pair[];
  readonly view: View;
  readonly wind: number;
}

/** Seconds a step, steps, and friction. */
export const STEP = 0.1;
export const HORIZON = 40;
export const FRICTION = 0.5;

/** Weights of p², v² and u² in every step, of p² and v² at the end; without one half. */
export const WEIGHTS = {
  position: 1,
  velocity: 0.1,
  control: 0.1,
  finalPosition: 5,
  finalVelocity: 1,
} as const;

/** φ(x). */
export function features(view: View, p: number, v: number): Pair {
  return view === 'velocity' ? [p, v] : [p, 1];
}

/** θᵀφ(x). */
export function respond(view: View, theta: Pair, p: number, v: number): number {
  const [a, b] = features(view, p, v);
  return theta[0] * a + theta[1] * b;
}

/** The state one step later under the control u. */
export function move(wind: number, p: number, v: number, u: number): Pair {
  return [p + STEP * v, v + STEP * (u - FRICTION * v + wind)];
}

/** The states that a control law leads through, its controls and its cost. */
export interface Trajectory {
  /** Positions and velocities at the times 0 to T. */
  readonly p: readonly number[];
  readonly v: readonly number[];
  /** Controls at the times 0 to T − 1. */
  readonly u: readonly number[];
  readonly cost: number;
}

/** Follows a control law from a start. */
export function follow(
  wind: number,
  start: Pair,
  law: (p: number, v: number, t: number) => number,
): Trajectory {
  let [p, v] = start;
  const [ps, vs, us] = [[p], [v], new Array<number>()];
  let cost = 0;
  for (let t = 0; t < HORIZON; t += 1) {
    const u = law(p, v, t);
    cost += WEIGHTS.position * p * p + WEIGHTS.velocity * v * v + WEIGHTS.control * u * u;
    [p, v] = move(wind, p, v, u);
    ps.push(p);
    vs.push(v);
    us.push(u);
  }
  cost += WEIGHTS.finalPosition * p * p + WEIGHTS.finalVelocity * v * v;
  return { p: ps, v: vs, u: us, cost };
}

/** The policy followed from a start. */
export function rollOut({ view, wind }: Pick<Task, 'view' | 'wind'>, theta: Pair, start: Pair): Trajectory {
  return follow(wind, start, (p, v) => respond(view, theta, p, v));
}

/** Σ ℓ over the starts. */
export function totalCost(trajectories: readonly Trajectory[]): number {
  return trajectories.reduce((sum, { cost }) => sum + cost, 0);
}

/** J(θ): what the policy costs from all starts together. Without lists, because a landscape needs it a thousand times. */
export function policyCost({ starts, view, wind }: Task, [first, second]: Pair): number {
  const [byVelocity, constant] = view === 'velocity' ? [second, 0] : [0, second];
  let cost = 0;
  for (const start of starts) {
    let [p, v] = start;
    for (let t = 0; t < HORIZON; t += 1) {
      const u = first * p + byVelocity * v + constant;
      cost += WEIGHTS.position * p * p + WEIGHTS.velocity * v * v + WEIGHTS.control * u * u;
      const moved = p + STEP * v;
      v += STEP * (u - FRICTION * v + wind);
      p = moved;
    }
    cost += WEIGHTS.finalPosition * p * p + WEIGHTS.finalVelocity * v * v;
  }
  return cost;
}

/** As far as starts lie from the origin at most. */
export const REACH = 2.5;
const STARTS = 4;

/** Starts by seed, on a grid of tenths. */
export function drawnStarts(seed: number): Pair[] {
  const uniform = seededUniform(seed);
  const draw = (): number => Math.round(10 * uniformBetween(uniform, -REACH, REACH)) / 10;
  return Array.from({ length: STARTS }, () => [draw(), draw()] as const);
}
