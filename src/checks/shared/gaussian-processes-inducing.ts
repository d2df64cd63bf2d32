import type { Random } from '#checks/kit/random.ts';
import { block, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, multiply, symmetrise, transpose } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** Covariances of function values at training inputs (f) and at inducing inputs (u), of one well conditioned normal. */
export interface Inducing {
  readonly K: Matrix;
  readonly Kfu: Matrix;
  readonly Kuu: Matrix;
  readonly y: Vector;
  readonly noise: number;
}

/** 2 to 4 training values and 1 to 3 inducing values. */
export function drawInducing(random: Random): Inducing {
  const [N, M] = [random.integer(2, 4), random.integer(1, 3)];
  const joint = random.positiveDefinite(N + M);
  const [f, u] = [[0, N] as const, [N, N + M] as const];
  return {
    K: block(joint, f, f),
    Kfu: block(joint, f, u),
    Kuu: block(joint, u, u),
    y: random.vector(N),
    noise: random.between(0.4, 1.5),
  };
}

/** Q = K_fu K_uu⁻¹ K_uf. */
export function explained({ Kfu, Kuu }: Inducing): Matrix {
  return symmetrise(multiply(Kfu, multiply(inverse(Kuu), transpose(Kfu))));
}
