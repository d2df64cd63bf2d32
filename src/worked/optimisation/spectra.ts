import { conjugateGradient } from '#numerics/conjugate-gradient.ts';
import { bestHeavyBall, heavyBall } from '#numerics/descent.ts';
import { type Vector, component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { MILLIONTH, stepsForGood } from './steps.ts';

export const SIZE = 1000;
const OUTLIERS = 5;

/** n numbers from one end to the other, in equal steps. */
const evenly = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** Three sets of a thousand eigenvalues between 1 and κ. */
export const SPECTRA = {
  even: (kappa: number): Vector => evenly(1, kappa, SIZE),
  logarithmic: (kappa: number): Vector => evenly(0, Math.log(kappa), SIZE).map(Math.exp),
  clustered: (kappa: number): Vector => [
    ...evenly(1, 2, SIZE - OUTLIERS),
    ...[16, 8, 4, 2, 1].map((share) => kappa / share),
  ],
} as const;
export type Spectrum = keyof typeof SPECTRA;
const NAMES: readonly Spectrum[] = ['even', 'logarithmic', 'clustered'];

const times =
  (eigenvalues: Vector) =>
  (x: Vector): Vector =>
    x.map((value, i) => component(eigenvalues, i) * value);

/** √(eᵀAe) relative to the start, where every eigendirection has the same energy. */
const energy = (eigenvalues: Vector, error: Vector): number =>
  Math.sqrt(error.reduce((sum, e, i) => sum + component(eigenvalues, i) * e * e, 0) / SIZE);

const startOf = (eigenvalues: Vector): Vector => eigenvalues.map((value) => 1 / Math.sqrt(value));

/** The energy norm of the error by step, 1 at first, of each method with its best parameters. */
export const METHODS = {
  /** In closed form: (1 − αλ)ᵏ along an eigenvector. */
  fixed: (eigenvalues: Vector, k: number): number => {
    const step = 2 / (Math.min(...eigenvalues) + Math.max(...eigenvalues));
    return Math.sqrt(eigenvalues.reduce((sum, value) => sum + (1 - step * value) ** (2 * k), 0) / SIZE);
  },
  ball: (eigenvalues: Vector, steps: number): number[] => {
    const { step, momentum } = bestHeavyBall(Math.min(...eigenvalues), Math.max(...eigenvalues));
    const run = heavyBall(times(eigenvalues), startOf(eigenvalues), step, momentum);
    return Array.from({ length: steps + 1 }, () => energy(eigenvalues, run.next().value));
  },
  /** With the minimiser at zero the iterate is the error. */
  conjugate: (eigenvalues: Vector, steps: number): number[] =>
    conjugateGradient(
      times(eigenvalues),
      eigenvalues.map(() => 0),
      startOf(eigenvalues),
      steps,
    ).map(({ x }) => energy(eigenvalues, x)),
} as const;

/** The first k with a falling function of k at most a millionth, by bisection. */
function firstBelow(of: (k: number) => number): number {
  let [low, high] = [0, 1];
  while (of(high) > MILLIONTH) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (of(middle) > MILLIONTH) low = middle;
    else high = middle;
  }
  return high;
}

const itself = (value: number): number => value;

function stepsOn(spectrum: Spectrum, kappa: number): { fixed: number; ball: number; conjugate: number } {
  const eigenvalues = SPECTRA[spectrum](kappa);
  const horizon = 12 * Math.ceil(Math.sqrt(kappa));
  const conjugate = METHODS.conjugate(eigenvalues, horizon);
  return {
    fixed: firstBelow((k) => METHODS.fixed(eigenvalues, k)),
    ball: stepsForGood(METHODS.ball(eigenvalues, horizon), itself, MILLIONTH, horizon),
    conjugate: stepsForGood(conjugate, itself, MILLIONTH, conjugate.length - 1),
  };
}

/** The steps of all methods on all spectra. */
const table = lazy(() => {
  const under = (kappa: number) => NAMES.map((name) => [name, stepsOn(name, kappa)] as const);
  return { small: Object.fromEntries(under(1e2)), large: Object.fromEntries(under(1e4)) };
});

/** Steps after which 2((√κ − 1)/(√κ + 1))ᵏ is at most a millionth. */
const boundFor = (kappa: number): number => {
  const root = Math.sqrt(kappa);
  return Math.ceil(Math.log(MILLIONTH / 2) / Math.log((root - 1) / (root + 1)));
};

/** Example 6 of the notes on optimisation: `small` has κ = 10², `large` κ = 10⁴. */
export function spectra(): WorkedValues {
  return { ...table(), bound: { small: boundFor(1e2), large: boundFor(1e4) } };
}
