import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type Config, type Pair, SHAPES } from './config.ts';

/** Everything the demo shows follows from this. */
export interface State extends Config {
  /** Steps of training. */
  readonly steps: number;
  /** The point of the data plane that is asked about. */
  readonly x: Pair;
  /** The point of the latent plane that is decoded. */
  readonly z: Pair;
}

const DEMO = 'vae';

export const BOUNDS = {
  beta: { min: 0.1, max: 10, step: 0.1 },
  noise: { min: 0.15, max: 0.6, step: 0.05 },
  steps: { min: 0, max: 3000, step: 1 },
  x: { min: -2.2, max: 2.2, step: 0.05 },
  z: { min: -3, max: 3, step: 0.05 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  shape: 'ring',
  beta: 1,
  noise: 0.25,
  seed: 1,
  steps: 600,
  x: [1.1, -1],
  z: [0.5, 0.8],
};

/** What training depends on, without how far it has come. */
export function configOf({ shape, beta, noise, seed }: State): Config {
  return { shape, beta, noise, seed };
}

/** One more step for each tick. */
export function advance(state: State, ticks: number): State {
  if (state.steps >= BOUNDS.steps.max) return state;
  return { ...state, steps: Math.min(BOUNDS.steps.max, state.steps + ticks) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state as a URL fragment. */
export function serialise({ shape, beta, noise, seed, steps, x, z }: State): string {
  return writeFragment(DEMO, {
    data: shape,
    beta,
    s: noise,
    x: x[0],
    y: x[1],
    z: z[0],
    w: z[1],
    n: steps,
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  return {
    shape: given.oneOf('data', SHAPES, standard.shape),
    beta: given.number('beta', BOUNDS.beta, standard.beta),
    noise: given.number('s', BOUNDS.noise, standard.noise),
    seed: given.whole('seed', SEEDS, standard.seed),
    steps: given.whole('n', BOUNDS.steps, standard.steps),
    x: [given.number('x', BOUNDS.x, standard.x[0]), given.number('y', BOUNDS.x, standard.x[1])],
    z: [given.number('z', BOUNDS.z, standard.z[0]), given.number('w', BOUNDS.z, standard.z[1])],
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { steps, x, z } = state;
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify({ ...configOf(state), steps, x, z })}'`;
}
