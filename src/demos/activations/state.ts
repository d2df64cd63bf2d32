import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { ACTIVATIONS, type ActivationName } from './activation.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly activation: ActivationName;
  /** The pre-activation that is looked at. */
  readonly z: number;
  /** The pre-activations are N(mean, sd²). */
  readonly mean: number;
  readonly sd: number;
  /** ε: a unit whose slope is smaller is saturated. */
  readonly epsilon: number;
  /** How many layers a gradient passes. */
  readonly layers: number;
  /** Units that are drawn. */
  readonly count: number;
  readonly seed: number;
}

const DEMO = 'activations';

export const MOST_UNITS = 500;

export const BOUNDS = {
  z: { min: -6, max: 6, step: 0.1 },
  mean: { min: -4, max: 4, step: 0.1 },
  sd: { min: 0.2, max: 4, step: 0.1 },
  epsilon: { min: 0.01, max: 0.24, step: 0.01 },
  layers: { min: 1, max: 30, step: 1 },
  count: { min: 0, max: MOST_UNITS, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  activation: 'logistic',
  z: 2,
  mean: 0,
  sd: 2,
  epsilon: 0.1,
  layers: 10,
  count: 100,
  seed: 1,
};

/** One more unit for each tick, up to the most that are drawn. */
export function advance(state: State, ticks: number): State {
  if (state.count >= MOST_UNITS) return state;
  return { ...state, count: Math.min(MOST_UNITS, state.count + ticks) };
}

export function atStart(state: State): State {
  return { ...state, count: 0 };
}

/** The state as a URL fragment. */
export function serialise({ activation, z, mean, sd, epsilon, layers, count, seed }: State): string {
  return writeFragment(DEMO, { a: activation, z, m: mean, s: sd, epsilon, layers, n: count, seed });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  return {
    activation: given.oneOf('a', ACTIVATIONS, standard.activation),
    z: given.number('z', BOUNDS.z, standard.z),
    mean: given.number('m', BOUNDS.mean, standard.mean),
    sd: given.number('s', BOUNDS.sd, standard.sd),
    epsilon: given.number('epsilon', BOUNDS.epsilon, standard.epsilon),
    layers: given.whole('layers', BOUNDS.layers, standard.layers),
    count: given.whole('n', BOUNDS.count, standard.count),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command({ activation, z, mean, sd, epsilon, layers, count, seed }: State): string {
  const input = { activation, z, mean, sd, epsilon, layers, units: count, seed };
  return `npm run -s demo -- activation --json '${JSON.stringify(input)}'`;
}
