import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { INTEGRANDS, type IntegrandName } from './integrand.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly integrand: IntegrandName;
  /** Where the indicator function begins; of no effect for the others. */
  readonly threshold: number;
  /** d: the humps of p are at ±d. */
  readonly distance: number;
  /** The proposal q = N(mean, sd²). */
  readonly mean: number;
  readonly sd: number;
  /** N: how many samples are drawn. */
  readonly count: number;
  readonly seed: number;
}

const DEMO = 'importance-sampling';

export const MOST_SAMPLES = 2000;

export const BOUNDS = {
  threshold: { min: 0, max: 5, step: 0.1 },
  distance: { min: 0, max: 4, step: 0.1 },
  mean: { min: -6, max: 6, step: 0.1 },
  sd: { min: 0.3, max: 4, step: 0.05 },
  count: { min: 0, max: MOST_SAMPLES, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  integrand: 'square',
  threshold: 3,
  distance: 2,
  mean: 1,
  sd: 1.5,
  count: 200,
  seed: 7,
};

/** One more sample for each tick, up to the most that the demo draws. */
export function advance(state: State, ticks: number): State {
  if (state.count >= MOST_SAMPLES) return state;
  return { ...state, count: Math.min(MOST_SAMPLES, state.count + ticks) };
}

export function atStart(state: State): State {
  return { ...state, count: 0 };
}

/** The state as a URL fragment. */
export function serialise({ integrand, threshold, distance, mean, sd, count, seed }: State): string {
  return writeFragment(DEMO, {
    f: integrand,
    ...(integrand === 'tail' ? { c: threshold } : {}),
    d: distance,
    m: mean,
    s: sd,
    n: count,
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  return {
    integrand: given.oneOf('f', INTEGRANDS, standard.integrand),
    threshold: given.number('c', BOUNDS.threshold, standard.threshold),
    distance: given.number('d', BOUNDS.distance, standard.distance),
    mean: given.number('m', BOUNDS.mean, standard.mean),
    sd: given.number('s', BOUNDS.sd, standard.sd),
    count: given.whole('n', BOUNDS.count, standard.count),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { integrand, threshold, distance, mean, sd, count, seed } = state;
  const input = {
    integrand,
    ...(integrand === 'tail' ? { threshold } : {}),
    distance,
    proposalMean: mean,
    proposalSd: sd,
    samples: count,
    seed,
  };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
