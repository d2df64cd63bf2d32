import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type Config, GENERATORS, LOSSES } from './config.ts';

/** Everything the demo shows follows from this. */
export interface State extends Config {
  /** Steps of training. */
  readonly steps: number;
}

const DEMO = 'gan';

export const BOUNDS = {
  weight: { min: 0.1, max: 0.9, step: 0.05 },
  left: { min: -5, max: 0, step: 0.1 },
  right: { min: 0, max: 5, step: 0.1 },
  sd: { min: 0.2, max: 1, step: 0.05 },
  innerSteps: { min: 1, max: 5, step: 1 },
  steps: { min: 0, max: 3000, step: 1 },
} as const satisfies Record<string, Bounds>;

/** With these the generator finds one of the two modes and stays there. */
export const DEFAULT_STATE: State = {
  weight: 0.5,
  left: -3,
  right: 3,
  sd: 0.5,
  loss: 'non-saturating',
  generator: 'network',
  innerSteps: 1,
  seed: 1,
  steps: 300,
};

/** What training depends on, without how far it has come. */
export function configOf({ weight, left, right, sd, loss, generator, innerSteps, seed }: State): Config {
  return { weight, left, right, sd, loss, generator, innerSteps, seed };
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
export function serialise(state: State): string {
  return writeFragment(DEMO, {
    loss: state.loss,
    g: state.generator,
    w: state.weight,
    a: state.left,
    b: state.right,
    s: state.sd,
    k: state.innerSteps,
    n: state.steps,
    seed: state.seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  return {
    loss: given.oneOf('loss', LOSSES, standard.loss),
    generator: given.oneOf('g', GENERATORS, standard.generator),
    weight: given.number('w', BOUNDS.weight, standard.weight),
    left: given.number('a', BOUNDS.left, standard.left),
    right: given.number('b', BOUNDS.right, standard.right),
    sd: given.number('s', BOUNDS.sd, standard.sd),
    innerSteps: given.whole('k', BOUNDS.innerSteps, standard.innerSteps),
    steps: given.whole('n', BOUNDS.steps, standard.steps),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const input = { ...configOf(state), steps: state.steps };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
