import type { Random } from '#checks/kit/random.ts';
import { type Matrix, fromEntries, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** x′ = tanh(Ax + Bu), entry by entry: a nonlinear system whose Jacobians are known. */
export interface SmoothDynamics {
  readonly A: Matrix;
  readonly B: Matrix;
}

/** A system of n states and m controls. */
export function drawDynamics(random: Random, n: number, m: number): SmoothDynamics {
  return { A: random.matrix(n, n), B: random.matrix(n, m) };
}

function inner({ A, B }: SmoothDynamics, x: Vector, u: Vector): Vector {
  const driven = multiplyVector(B, u);
  return multiplyVector(A, x).map((value, i) => value + component(driven, i));
}

/** tanh(Ax + Bu). */
export function follow(system: SmoothDynamics, x: Vector, u: Vector): Vector {
  return inner(system, x, u).map(Math.tanh);
}

/** ∂x′/∂x (n × n) and ∂x′/∂u (n × m). */
export function jacobians(system: SmoothDynamics, x: Vector, u: Vector): { fx: Matrix; fu: Matrix } {
  const slopes = inner(system, x, u).map((z) => 1 - Math.tanh(z) ** 2);
  const scaled = (a: Matrix): Matrix =>
    fromEntries(a.length, a[0]?.length ?? 0, (i, j) => component(slopes, i) * component(a[i] ?? [], j));
  return { fx: scaled(system.A), fu: scaled(system.B) };
}
