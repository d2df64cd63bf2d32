import type { Random } from '#checks/kit/random.ts';
import { hessian } from '#numerics/finite-difference.ts';
import { logSoftmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, add, outer, scale, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** A smooth family on finitely many values: log p_θ(x) = log softmax of aₓᵀθ + ½(bₓᵀθ)², curved in θ. */
export interface CategoricalFamily {
  readonly linear: Matrix;
  readonly curved: Matrix;
  readonly parameters: Vector;
}

/** A family of 3 or 4 values and 2 parameters with a point in it. */
export function drawFamily(random: Random): CategoricalFamily {
  const values = random.integer(3, 4);
  return {
    linear: scale(0.7, random.matrix(values, 2)),
    curved: scale(0.5, random.matrix(values, 2)),
    parameters: scaleVector(0.5, random.vector(2)),
  };
}

/** log p_θ(x) for every x. */
export function logProbabilities({ linear, curved }: CategoricalFamily, parameters: Vector): Vector {
  return logSoftmax(linear.map((a, x) => dot(a, parameters) + dot(curved[x] ?? [], parameters) ** 2 / 2));
}

/** p_θ(x) for every x. */
export function probabilities(family: CategoricalFamily, parameters: Vector = family.parameters): Vector {
  return logProbabilities(family, parameters).map(Math.exp);
}

/** The scores ∇ log p_θ(x) at the family's point, one row for each x, from the derivative of the softmax. */
export function scores(family: CategoricalFamily): Matrix {
  const { linear, curved, parameters } = family;
  const slopes = linear.map((a, x) => addScaled(a, dot(curved[x] ?? [], parameters), curved[x] ?? []));
  const mean = probabilities(family).reduce(
    (sum, p, x) => addScaled(sum, p, slopes[x] ?? []),
    zeroVector(parameters.length),
  );
  return slopes.map((slope) => subtractVectors(slope, mean));
}

/** E[ssᵀ] of vectors with these probabilities. */
export function averageOuter(weights: Vector, vectors: Matrix): Matrix {
  const d = vectors[0]?.length ?? 0;
  return vectors.reduce((sum, s, x) => add(sum, scale(weights[x] ?? 0, outer(s, s))), zeroMatrix(d, d));
}

/** E[∇² log p_θ(x)] at the family's point, by central differences of every log probability. */
export function averageHessian(family: CategoricalFamily): Matrix {
  const d = family.parameters.length;
  return probabilities(family).reduce(
    (sum, p, x) =>
      add(
        sum,
        scale(
          p,
          hessian((theta) => logProbabilities(family, theta)[x] ?? NaN, family.parameters),
        ),
      ),
    zeroMatrix(d, d),
  );
}
