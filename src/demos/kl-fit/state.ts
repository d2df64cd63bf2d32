import type { Gaussian } from '#numerics/gaussian.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { BOUNDS, type Bounds, clamp } from './bounds.ts';
import type { Mixture } from '#numerics/kl-projection/mixture.ts';

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
}

const PREFIX = '#kl-fit?';
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
  return { ...state, steps: 0, forward: state.start, reverse: state.start };
}

export function defaultState(): State {
  const start = startOfSeed(DEFAULT_SEED);
  return { p: DEFAULT_P, rate: 0.1, seed: DEFAULT_SEED, start, steps: 0, forward: start, reverse: start };
}

function write(x: number): string {
  return String(Number(x.toPrecision(6)));
}

/** The state as a URL fragment, `#kl-fit?…`. Descended q's are written only where they have left the start. */
export function serialise(state: State): string {
  const { p, rate, seed, start, steps, forward, reverse } = state;
  const pairs: [string, readonly number[]][] = [
    ['w', [p.weight]],
    ['a', [p.a.mean, p.a.sd]],
    ['b', [p.b.mean, p.b.sd]],
    ['rate', [rate]],
    seed === null ? ['start', [start.mean, start.sd]] : ['seed', [seed]],
  ];
  if (forward !== start || reverse !== start) {
    pairs.push(['n', [steps]], ['f', [forward.mean, forward.sd]], ['r', [reverse.mean, reverse.sd]]);
  }
  return PREFIX + pairs.map(([key, values]) => `${key}=${values.map(write).join(',')}`).join('&');
}

/** The number at place `index` of a comma-separated list, held to its bounds; undefined if there is none. */
function read(text: string | null, index: number, bounds: Bounds): number | undefined {
  const part = text?.split(',')[index]?.trim();
  const value = part === undefined || part === '' ? Number.NaN : Number(part);
  return Number.isFinite(value) ? clamp(value, bounds) : undefined;
}

function readGaussian(text: string | null, mean: Bounds, sd: Bounds, otherwise: Gaussian): Gaussian {
  return { mean: read(text, 0, mean) ?? otherwise.mean, sd: read(text, 1, sd) ?? otherwise.sd };
}

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or not a number takes
 * its default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  if (!hash.startsWith(PREFIX)) return null;
  const given = new URLSearchParams(hash.slice(PREFIX.length));
  const standard = defaultState();
  const p: Mixture = {
    weight: read(given.get('w'), 0, BOUNDS.weight) ?? standard.p.weight,
    a: readGaussian(given.get('a'), BOUNDS.humpMean, BOUNDS.humpSd, standard.p.a),
    b: readGaussian(given.get('b'), BOUNDS.humpMean, BOUNDS.humpSd, standard.p.b),
  };
  const rate = read(given.get('rate'), 0, BOUNDS.rate) ?? standard.rate;
  const byHand = given.has('start') && !given.has('seed');
  const seed = byHand ? null : Math.round(read(given.get('seed'), 0, BOUNDS.seed) ?? DEFAULT_SEED);
  const seeded = startOfSeed(seed ?? DEFAULT_SEED);
  const start = byHand ? readGaussian(given.get('start'), BOUNDS.qMean, BOUNDS.qSd, seeded) : seeded;
  const reached = (key: string): Gaussian =>
    given.has(key) ? readGaussian(given.get(key), REACHED.mean, REACHED.sd, start) : start;
  const steps = Math.round(read(given.get('n'), 0, REACHED.steps) ?? 0);
  return { p, rate, seed, start, steps, forward: reached('f'), reverse: reached('r') };
}
