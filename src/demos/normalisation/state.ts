import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { ACTIVATIONS, type ActivationName } from './activation.ts';
import { NORMS, type Network, type NormName } from './network.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly activation: ActivationName;
  readonly norm: NormName;
  readonly scale: number;
  readonly width: number;
  readonly batch: number;
  /** Layers passed: forward first, then back; while playing, a part of the next one too. */
  readonly passed: number;
  readonly seed: number;
}

const DEMO = 'normalisation';

export const DEPTH = 50;
/** There and back. */
export const WAY = 2 * DEPTH;

/** σ_w² = D Var(Ω) of the two initialisations with a name. */
export const NAMED = { he: 2, xavier: 1 } as const;
/** What a scale of one's own begins with. */
export const OWN = 1.5;

export const BOUNDS = {
  scale: { min: 0.3, max: 6, step: 0.05 },
  width: { min: 16, max: 128, step: 16 },
  batch: { min: 4, max: 64, step: 4 },
  passed: { min: 0, max: WAY, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  activation: 'relu',
  norm: 'none',
  scale: 1.5,
  width: 64,
  batch: 32,
  passed: WAY,
  seed: 3,
};

export function networkOf({ activation, norm, scale, width, batch, seed }: State): Network {
  return { activation, norm, scale, width, batch, depth: DEPTH, seed };
}

export type InitialisationName = keyof typeof NAMED | 'own';

export function initialisationOf({ scale }: State): InitialisationName {
  return scale === NAMED.he ? 'he' : scale === NAMED.xavier ? 'xavier' : 'own';
}

/** How many layers have been passed forward, and how many back. */
export function passedOf({ passed }: State): { readonly forward: number; readonly backward: number } {
  const whole = Math.floor(passed + 1e-9);
  return { forward: Math.min(DEPTH, whole), backward: Math.max(0, whole - DEPTH) };
}

/** Thirty layers a second at sixty frames. */
export const PACE = 1 / 2;

export function advance(state: State, ticks: number): State {
  if (state.passed >= WAY) return state;
  return { ...state, passed: Math.min(WAY, state.passed + ticks) };
}

export function atStart(state: State): State {
  return { ...state, passed: 0 };
}

/** The state as a URL fragment. */
export function serialise(state: State): string {
  const { forward, backward } = passedOf(state);
  return writeFragment(DEMO, {
    phi: state.activation,
    norm: state.norm,
    w: state.scale,
    d: state.width,
    b: state.batch,
    l: forward + backward,
    seed: state.seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const onGrid = (key: string, bounds: Bounds, otherwise: number): number =>
    Math.round(given.number(key, bounds, otherwise) / bounds.step) * bounds.step;
  return {
    activation: given.oneOf('phi', ACTIVATIONS, standard.activation),
    norm: given.oneOf('norm', NORMS, standard.norm),
    scale: given.number('w', BOUNDS.scale, standard.scale),
    width: onGrid('d', BOUNDS.width, standard.width),
    batch: onGrid('b', BOUNDS.batch, standard.batch),
    passed: given.whole('l', BOUNDS.passed, standard.passed),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(networkOf(state))}'`;
}
