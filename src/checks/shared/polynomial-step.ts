import type { Random } from '#checks/kit/random.ts';
import {
  type Matrix,
  add,
  bilinear,
  fromEntries,
  multiply,
  multiplyVector,
  quadraticForm,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';

/**
 * One step of a nonlinear control problem around the origin, in z = (x, u) of n + m numbers: the dynamics
 * fᵢ = cᵢ + aᵢᵀz + ½zᵀMᵢz, the cost wᵀz + ½zᵀWz, the next value pᵀx′ + ½x′ᵀPx′.
 */
export interface PolynomialStep {
  readonly n: number;
  readonly c: Vector;
  readonly a: Matrix;
  readonly M: readonly Matrix[];
  readonly w: Vector;
  readonly W: Matrix;
  readonly p: Vector;
  readonly P: Matrix;
}

/** Derivatives at the origin, by the letters of the entries; `fxx[i]` belongs to fᵢ. */
export interface StepDerivatives {
  readonly fx: Matrix;
  readonly fu: Matrix;
  readonly fxx: readonly Matrix[];
  readonly fux: readonly Matrix[];
  readonly fuu: readonly Matrix[];
  readonly lx: Vector;
  readonly lu: Vector;
  readonly lxx: Matrix;
  readonly lux: Matrix;
  readonly luu: Matrix;
  /** Gradient and Hessian of the next value at f(0). */
  readonly Vx: Vector;
  readonly Vxx: Matrix;
}

/** Second derivatives of the Q-function with those of first order. */
export interface Expansion {
  readonly Qx: Vector;
  readonly Qu: Vector;
  readonly Qxx: Matrix;
  readonly Quu: Matrix;
  readonly Qux: Matrix;
}

/** A step of one to three states and one or two controls; cost and next value are convex. */
export function drawPolynomialStep(random: Random): PolynomialStep {
  const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
  return {
    n,
    c: random.vector(n),
    a: random.matrix(n, n + m),
    M: random.list(n, () => random.symmetric(n + m)),
    w: random.vector(n + m),
    W: random.positiveDefinite(n + m),
    p: random.vector(n),
    P: random.positiveDefinite(n),
  };
}

/** f(z), or its linear part alone. */
export function dynamicsOf({ c, a, M }: PolynomialStep, z: Vector, curved = true): Vector {
  return addVectors(c, multiplyVector(a, z)).map(
    (value, i) => value + (curved ? quadraticForm(M[i] ?? [], z) / 2 : 0),
  );
}

/** Step cost plus next value as a function of z, with the dynamics or their linear part. */
export function costToGo(step: PolynomialStep, z: Vector, curved = true): number {
  const next = dynamicsOf(step, z, curved);
  return dot(step.w, z) + quadraticForm(step.W, z) / 2 + dot(step.p, next) + quadraticForm(step.P, next) / 2;
}

/** All derivatives at the origin. */
export function derivativesOf({ n, c, a, M, w, W, p, P }: PolynomialStep): StepDerivatives {
  const xx = (A: Matrix): Matrix => A.slice(0, n).map((row) => row.slice(0, n));
  const ux = (A: Matrix): Matrix => A.slice(n).map((row) => row.slice(0, n));
  const uu = (A: Matrix): Matrix => A.slice(n).map((row) => row.slice(n));
  return {
    fx: a.map((row) => row.slice(0, n)),
    fu: a.map((row) => row.slice(n)),
    fxx: M.map(xx),
    fux: M.map(ux),
    fuu: M.map(uu),
    lx: w.slice(0, n),
    lu: w.slice(n),
    lxx: xx(W),
    lux: ux(W),
    luu: uu(W),
    Vx: addVectors(p, multiplyVector(P, c)),
    Vxx: P,
  };
}

/** The expansion that iLQR uses: first derivatives of the dynamics alone. */
export function expansionOf({ fx, fu, lx, lu, lxx, lux, luu, Vx, Vxx }: StepDerivatives): Expansion {
  const back = (left: Matrix, right: Matrix): Matrix => multiply(transpose(left), multiply(Vxx, right));
  return {
    Qx: addVectors(lx, multiplyVector(transpose(fx), Vx)),
    Qu: addVectors(lu, multiplyVector(transpose(fu), Vx)),
    Qxx: add(lxx, back(fx, fx)),
    Quu: add(luu, back(fu, fu)),
    Qux: add(lux, back(fu, fx)),
  };
}

/** An expansion from gradient and Hessian by z = (x, u), n states first. */
export function expansionFrom(slope: Vector, hessian: Matrix, n: number): Expansion {
  const m = slope.length - n;
  const block = (rows: number, columns: number, i0: number, j0: number): Matrix =>
    fromEntries(rows, columns, (i, j) => component(hessian[i0 + i] ?? [], j0 + j));
  return {
    Qx: slope.slice(0, n),
    Qu: slope.slice(n),
    Qxx: block(n, n, 0, 0),
    Quu: block(m, m, n, n),
    Qux: block(m, n, n, 0),
  };
}

/** Q_xᵀδx + Q_uᵀδu + ½δxᵀQ_xxδx + δuᵀQ_uxδx + ½δuᵀQ_uuδu: the model's change for these deviations. */
export function modelOf({ Qx, Qu, Qxx, Quu, Qux }: Expansion, dx: Vector, du: Vector): number {
  const first = dot(Qx, dx) + dot(Qu, du);
  return first + quadraticForm(Qxx, dx) / 2 + bilinear(du, Qux, dx) + quadraticForm(Quu, du) / 2;
}
