import { choleskyFactor } from '#numerics/cholesky.ts';
import { fitGaussianProcess, predict } from '#numerics/gaussian-process/regression.ts';
import { squaredExponential } from '#numerics/gaussian-process/squared-exponential.ts';
import { fromEntries, multiplyVector } from '#numerics/matrix.ts';
import { standardNormal, type Uniform } from '#numerics/random.ts';
import { solveLower } from '#numerics/triangular.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';
import type { Point } from '../kit/path.ts';

const KERNEL = { lengthScales: [1], signalVariance: 1 } as const;
/** The stretch of inputs that is shown, and the grid on it. */
export const SPAN = [-4, 4] as const;
const CELLS = 80;
const GRID: Vector = Array.from({ length: CELLS + 1 }, (_, i) => SPAN[0] + ((SPAN[1] - SPAN[0]) * i) / CELLS);
/** Measurements: place and value. */
export const NAILS: readonly Point[] = [[-2.6, -0.9], [-1.3, 0.5], [0.4, 1.1], [2.1, -0.4]]; // prettier-ignore
const NOISE = 0.05 ** 2;
/** How many curves are drawn of each. */
export const CURVES = 6;
/** Keeps a covariance positive definite in float64. */
const JITTER = 1e-8;

const kernel = (a: number, b: number): number => squaredExponential(KERNEL, [a], [b]);

/** Curves on the grid with a mean and a covariance. */
function draws(mean: Vector, covariance: (i: number, j: number) => number, uniform: Uniform): Point[][] {
  const size = GRID.length;
  const factor = choleskyFactor(fromEntries(size, size, (i, j) => covariance(i, j) + (i === j ? JITTER : 0)));
  return Array.from({ length: CURVES }, () => {
    const heights = addVectors(mean, multiplyVector(factor, GRID.map(() => standardNormal(uniform)))); // prettier-ignore
    return GRID.map((x, i): Point => [x, component(heights, i)]);
  });
}

/** What is left of the process after its data. */
export interface Conditioned {
  readonly mean: Point[];
  readonly rim: Point[];
  readonly curves: Point[][];
}

/** Curves before any data. */
export function priorCurves(uniform: Uniform): Point[][] {
  const covariance = (i: number, j: number): number => kernel(component(GRID, i), component(GRID, j));
  return draws(GRID.map(() => 0), covariance, uniform); // prettier-ignore
}

/** The process after the nails: mean, the rim of two standard deviations, and curves that are left. */
export function afterNails(uniform: Uniform): Conditioned {
  const places = NAILS.map(([x]) => [x]);
  const posterior = fitGaussianProcess(places, NAILS.map(([, y]) => y), KERNEL, NOISE); // prettier-ignore
  const found = GRID.map((x) => predict(posterior, [x]));
  const explained = GRID.map((x) => solveLower(posterior.lower, NAILS.map(([nail]) => kernel(nail, x)))); // prettier-ignore
  const covariance = (i: number, j: number): number =>
    kernel(component(GRID, i), component(GRID, j)) - dot(explained[i] ?? [], explained[j] ?? []);
  const mean = GRID.map((x, i): Point => [x, found[i]?.mean ?? NaN]);
  const edge = (sign: number): Point[] =>
    mean.map(([x, y], i) => [x, y + sign * 2 * Math.sqrt(found[i]?.variance ?? NaN)]);
  return {
    mean,
    rim: [...edge(1), ...edge(-1).toReversed()],
    curves: draws(mean.map(([, y]) => y), covariance, uniform), // prettier-ignore
  };
}
