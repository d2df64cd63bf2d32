import { component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import {
  POLICY_VARIANCE,
  STEPS,
  always,
  augmented,
  maximumEntropy,
  propagate,
  trajectoryKl,
  type Controller,
} from './scalar-system.ts';
import { START, pushParabola } from './teacher.ts';

/** A policy N(gain·x + push, 0.25), the same at all times. */
export interface LinearPolicy {
  readonly gain: number;
  readonly push: number;
}

/** Where the alternation stands: the policy, and for each start its controllers and multipliers. */
export interface Round {
  readonly policy: LinearPolicy;
  readonly controllers: readonly (readonly Controller[])[];
  readonly multipliers: readonly (readonly number[])[];
}

export interface AlternationOptions {
  readonly starts: readonly number[];
  readonly nu: number;
  /** Share of ν by which the multipliers move; 0 leaves them out. */
  readonly rate: number;
  /** Whether the policy may react to the state; otherwise it only pushes. */
  readonly feedback: boolean;
}

const policyControllers = ({ gain, push }: LinearPolicy): Controller[] => always(gain, push);

/** Average expected cost of a policy over the starts. */
export function policyCost(policy: LinearPolicy, starts: readonly number[]): number {
  const costs = starts.map((start) => propagate(policyControllers(policy), start).cost);
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

/**
 * The policy closest to targets gain·x + push in the states that the controllers visit, each with its weight: weighted least
 * squares over all starts and times, its averages exact.
 */
export function regress(
  targets: readonly (readonly (LinearPolicy & { readonly weight: number })[])[],
  visited: readonly { readonly means: readonly number[]; readonly variances: readonly number[] }[],
  feedback: boolean,
): LinearPolicy {
  const sums = { one: 0, x: 0, xx: 0, y: 0, xy: 0 };
  targets.forEach((list, i) =>
    list.forEach(({ gain, push, weight }, t) => {
      const mean = component(visited[i]?.means ?? [], t);
      const square = mean * mean + component(visited[i]?.variances ?? [], t);
      sums.one += weight;
      sums.x += weight * mean;
      sums.xx += weight * square;
      sums.y += weight * (gain * mean + push);
      sums.xy += weight * (gain * square + push * mean);
    }),
  );
  if (!feedback) return { gain: 0, push: sums.y / sums.one };
  const determinant = sums.xx * sums.one - sums.x * sums.x;
  return {
    gain: (sums.xy * sums.one - sums.x * sums.y) / determinant,
    push: (sums.xx * sums.y - sums.x * sums.xy) / determinant,
  };
}

/** One round of `atlas-gps-alternation`: trajectory step, supervised step, multiplier step. */
export function nextRound(
  { policy, multipliers }: Pick<Round, 'policy' | 'multipliers'>,
  { starts, nu, rate, feedback }: AlternationOptions,
): Round {
  const controllers = multipliers.map((list) =>
    maximumEntropy(
      list.map((multiplier) => augmented({ ...policy, variance: POLICY_VARIANCE }, nu, multiplier)),
      nu,
    ),
  );
  const visited = controllers.map((list, i) => propagate(list, component(starts, i)));
  const targets = controllers.map((list, i) =>
    list.map(({ gain, push, variance }, t) => ({
      gain,
      push: push - (variance * component(multipliers[i] ?? [], t)) / nu,
      weight: 1 / variance,
    })),
  );
  const next = regress(targets, visited, feedback);
  return {
    policy: next,
    controllers,
    multipliers: multipliers.map((list, i) =>
      list.map((multiplier, t) => {
        const { means = [], controls = [] } = visited[i] ?? {};
        const gap = next.gain * component(means, t) + next.push - component(controls, t);
        return multiplier + rate * nu * gap;
      }),
    ),
  };
}

/** So many rounds from a policy and multipliers of zero. */
export function alternate(first: LinearPolicy, rounds: number, options: AlternationOptions): Round[] {
  const run: Round[] = [];
  let state: Pick<Round, 'policy' | 'multipliers'> = {
    policy: first,
    multipliers: options.starts.map(() => new Array<number>(STEPS).fill(0)),
  };
  for (let round = 0; round < rounds; round += 1) {
    const next = nextRound(state, options);
    run.push(next);
    state = next;
  }
  return run;
}

const PUSH_ONLY = { starts: [START], rate: 1, feedback: false } as const;
const SHOWN = [1, 2, 3, 5, 10, 20, 40] as const;
const WEIGHTS = [0.3, 1, 3, 10] as const;
const NU = 3;
const IDLE: LinearPolicy = { gain: 0, push: 0 };

/** The run of Example 6 of the notes on GPS. */
export const pushRounds = (): Round[] => alternate(IDLE, Math.max(...SHOWN), { ...PUSH_ONLY, nu: NU });

/** Gap of the mean controls, divergence and costs of a round of Example 6. */
function measured({ policy, controllers: [list = []] }: Round) {
  const { controls, cost } = propagate(list, START);
  return {
    theta: policy.push,
    policyCost: policyCost(policy, [START]),
    cost,
    gap: Math.max(...controls.map((control) => Math.abs(control - policy.push))),
    kl: trajectoryKl(list, policyControllers(policy), START),
  };
}

/** What a weight ν of the divergence leads to, with and without multipliers. */
function weighted(nu: number) {
  const { best } = pushParabola();
  const without = alternate(IDLE, 400, { ...PUSH_ONLY, nu, rate: 0 }).at(-1)?.policy ?? IDLE;
  const rounds = alternate(IDLE, 400, { ...PUSH_ONLY, nu });
  const last = rounds.at(-1);
  return {
    nu,
    limit: without.push,
    limitCost: policyCost(without, [START]),
    // From here on the parameter stays right.
    rounds: 2 + rounds.findLastIndex(({ policy }) => Math.abs(policy.push - best) >= 1e-4),
    kl: last === undefined ? NaN : measured(last).kl,
  };
}

/** Example 6 of the notes on GPS. */
export function alternation(): WorkedValues {
  const rounds = pushRounds();
  const [first] = rounds;
  const list = first?.controllers[0] ?? [];
  const { controls } = propagate(list, START);
  const settled = alternate(IDLE, 400, { ...PUSH_ONLY, nu: NU }).at(-1)?.multipliers[0] ?? [];
  return {
    first: {
      gains: list.map(({ gain }) => gain),
      variances: list.map(({ variance }) => variance),
      controls,
      multipliers: first?.multipliers[0] ?? [],
    },
    rows: SHOWN.map((count) => {
      const round = rounds[count - 1];
      return { count, ...(round === undefined ? {} : measured(round)) };
    }),
    multipliers: settled,
    weights: WEIGHTS.map(weighted),
    heavy: weighted(30).rounds,
  };
}
