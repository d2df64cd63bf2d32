import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Gaussian } from '#numerics/gaussian.ts';
import type { Direction, Mixture } from '#numerics/kl-projection/mixture.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { SHOWN, type Shown } from './terms.ts';
import { EMPTY_TRACE, type Trace } from './trace.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly p: Mixture;
  /** Step length η of the descent. */
  readonly rate: number;
  /** Where the start came from; null once a reader has set the start by hand. */
  readonly seed: number | null;
  readonly start: Gaussian;
  /** Steps done since the start. */
  readonly steps: number;
  /** The q fitted by KL(p ‖ q), and the one fitted by KL(q ‖ p). */
  readonly forward: Gaussian;
  readonly reverse: Gaussian;
  /** Whose integrand is shown. */
  readonly shown: Shown;
  /** What the descent has passed since p or a q was last moved by hand; no part of the address. */
  readonly trace: Trace;
}

/** What each control may be set to. A q reached by descent is not held to `qMean` and `qSd`. */
export const BOUNDS = {
  weight: { min: 0.05, max: 0.95, step: 0.01 },
  humpMean: { min: -4, max: 4, step: 0.05 },
  humpSd: { min: 0.3, max: 1.6, step: 0.05 },
  qMean: { min: -5, max: 5, step: 0.05 },
  qSd: { min: 0.3, max: 3, step: 0.05 },
  rate: { min: 0.01, max: 0.3, step: 0.01 },
} as const satisfies Record<string, Bounds>;

const DEMO = 'kl-fit';
const DEFAULT_P: Mixture = { weight: 0.4, a: { mean: -2.4, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };
const DEFAULT_SEED = 25;
/** What descent may reach without the picture becoming meaningless; a link may not ask for more. */
const REACHED = {
  mean: { min: -20, max: 20, step: 0 },
  sd: { min: 0.05, max: 20, step: 0 },
  steps: { min: 0, max: 1e6, step: 1 },
};

/** The initial q of a seed: mean uniform on [−5, 5], standard deviation between 0.5 and 2, uniform in its logarithm. */
export function startOfSeed(seed: number): Gaussian {
  const uniform = seededUniform(seed);
  const round = (x: number): number => Math.round(x * 100) / 100;
  const mean = round(uniformBetween(uniform, -5, 5));
  return { mean, sd: round(Math.exp(uniformBetween(uniform, Math.log(0.5), Math.log(2)))) };
}

/** Both q's back at the start. */
export function atStart(state: State): State {
  return { ...state, steps: 0, forward: state.start, reverse: state.start, trace: EMPTY_TRACE };
}

/** At the start that a seed gives. */
export function withSeed(state: State, seed: number): State {
  return atStart({ ...state, seed, start: startOfSeed(seed) });
}

/** At a start set by hand. */
export function withStart(state: State, part: Partial<Gaussian>): State {
  return atStart({ ...state, seed: null, start: { ...state.start, ...part } });
}

/** With another p. */
export function withTarget(state: State, part: Partial<Mixture>): State {
  return { ...state, p: { ...state.p, ...part }, trace: EMPTY_TRACE };
}

/** With one hump of p moved. */
export function withHump(state: State, hump: 'a' | 'b', part: Partial<Gaussian>): State {
  return withTarget(state, { [hump]: { ...state.p[hump], ...part } });
}

/** With a q moved by hand. */
export function withFit(state: State, direction: Direction, part: Partial<Gaussian>): State {
  return { ...state, [direction]: { ...state[direction], ...part }, trace: EMPTY_TRACE };
}

export function defaultState(): State {
  const start = startOfSeed(DEFAULT_SEED);
  return atStart({
    p: DEFAULT_P,
    rate: 0.1,
    seed: DEFAULT_SEED,
    start,
    steps: 0,
    forward: start,
    reverse: start,
    shown: 'own',
    trace: EMPTY_TRACE,
  });
}

/** The state as a URL fragment, `#kl-fit?…`. Moved q's are written only where they have left the start. */
export function serialise({ p, rate, seed, start, steps, forward, reverse, shown }: State): string {
  const pair = ({ mean, sd }: Gaussian): readonly number[] => [mean, sd];
  const moved = forward !== start || reverse !== start;
  return writeFragment(DEMO, {
    w: p.weight,
    a: pair(p.a),
    b: pair(p.b),
    rate,
    ...(seed === null ? { start: pair(start) } : { seed }),
    ...(shown === 'own' ? {} : { show: shown }),
    ...(moved ? { n: steps, f: pair(forward), r: pair(reverse) } : {}),
  });
}

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or not a number takes
 * its default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = defaultState();
  const read = (key: string, mean: Bounds, sd: Bounds): Gaussian | null => {
    const [first, second] = given.list(key, 2, { min: -Infinity, max: Infinity, step: 0 }) ?? [];
    if (first === undefined || second === undefined) return null;
    return { mean: clamped(first, mean), sd: clamped(second, sd) };
  };
  const { qMean, qSd, humpMean, humpSd } = BOUNDS;
  const p: Mixture = {
    weight: given.number('w', BOUNDS.weight, standard.p.weight),
    a: read('a', humpMean, humpSd) ?? standard.p.a,
    b: read('b', humpMean, humpSd) ?? standard.p.b,
  };
  const byHand = given.text('seed') === null ? read('start', qMean, qSd) : null;
  const seed = byHand === null ? given.whole('seed', SEEDS, DEFAULT_SEED) : null;
  const start = byHand ?? startOfSeed(seed ?? DEFAULT_SEED);
  return {
    ...standard,
    p,
    rate: given.number('rate', BOUNDS.rate, standard.rate),
    seed,
    start,
    steps: given.whole('n', REACHED.steps, 0),
    forward: read('f', REACHED.mean, REACHED.sd) ?? start,
    reverse: read('r', REACHED.mean, REACHED.sd) ?? start,
    shown: given.oneOf('show', SHOWN, 'own'),
  };
}

/** The command that compares p and both q's without a browser. */
export function commandOf({ p, forward, reverse }: State): string {
  const input = {
    weight: p.weight,
    means: [p.a.mean, p.b.mean],
    sds: [p.a.sd, p.b.sd],
    qMeans: [forward.mean, reverse.mean],
    qSds: [forward.sd, reverse.sd],
    compare: true,
  };
  return `npm run -s demo -- divergences --json '${JSON.stringify(input)}'`;
}
