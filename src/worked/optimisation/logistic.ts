import { gradientDescent } from '#numerics/descent.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, entry, outer, scale, zeroMatrix } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import {
  type Vector,
  addScaled,
  component,
  dot,
  norm,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { stepsUntil } from './steps.ts';

/** Example 9: inputs with their labels. */
export const EXAMPLES: readonly (readonly [x: number, y: 0 | 1])[] = [[-2, 0], [-1, 0], [0, 1], [1, 0], [2, 1], [3, 1]]; // prettier-ignore
const CLOSE = 1e-6;

const features = (x: number): Vector => [1, x];
const chance = (w: Vector, x: number): number => 1 / (1 + Math.exp(-dot(w, features(x))));

/** ∇ of the total negative log-likelihood. */
export const slope = (w: Vector): Vector =>
  EXAMPLES.reduce((sum, [x, y]) => addScaled(sum, chance(w, x) - y, features(x)), zeroVector(2));

const weighted = (weight: (x: number, y: number) => number): Matrix =>
  EXAMPLES.reduce(
    (sum, [x, y]) => add(sum, scale(weight(x, y), outer(features(x), features(x)))),
    zeroMatrix(2, 2),
  );

/** F = Σ p(1 − p)xxᵀ, which is the Hessian too. */
export const fisherMatrix = (w: Vector): Matrix => weighted((x) => chance(w, x) * (1 - chance(w, x)));

const newton = (w: Vector): Vector => subtractVectors(w, luSolve(luFactor(fisherMatrix(w)), slope(w)));

/** Example 9 of the notes on optimisation: logistic regression by natural and by plain gradients. */
export function logistic(): WorkedValues {
  const path = [zeroVector(2)];
  for (let i = 0; i < 8; i += 1) path.push(newton(path.at(-1) ?? []));
  const w = path.at(-1) ?? [];
  const L = component(symmetricEigen(weighted(() => 1 / 4)).values, 1);
  const empirical = weighted((x, y) => (chance(w, x) - y) ** 2);
  return {
    norms: path.slice(0, 6).map((at) => norm(slope(at))),
    w,
    L,
    plain: stepsUntil(
      gradientDescent(slope, zeroVector(2), 1 / L),
      (at) => norm(subtractVectors(at, w)),
      CLOSE,
    ),
    fisher: [entry(fisherMatrix(w), 0, 0), entry(fisherMatrix(w), 1, 1)],
    empirical: [entry(empirical, 0, 0), entry(empirical, 1, 1)],
  };
}
