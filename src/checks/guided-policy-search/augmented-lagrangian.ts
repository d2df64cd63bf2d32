import { convergence } from '#checks/kit/convergence.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import {
  type Vector,
  addScaled,
  addVectors,
  dot,
  norm,
  scaleVector,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';

/** ½xᵀGx + hᵀx under Ax = b, as many rounds as the penalty needs. */
interface Values {
  G: Matrix;
  h: Vector;
  A: Matrix;
  b: Vector;
  rho: number;
}

interface Form {
  half?: number;
  sign?: number;
  weighted?: boolean;
}

const residual = ({ A, b }: Values, x: Vector): Vector => subtractVectors(multiplyVector(A, x), b);

/** The augmented Lagrangian. */
function lagrangian(values: Values, x: Vector, lambda: Vector, half = 0.5): number {
  const r = residual(values, x);
  const objective = quadraticForm(values.G, x) / 2 + dot(values.h, x);
  return objective + dot(lambda, r) + half * values.rho * dot(r, r);
}

/** One round: the minimiser of a quadratic, and the new multiplier. */
function round(values: Values, lambda: Vector, { half = 0.5, sign = 1, weighted = true }: Form) {
  const { G, h, A, b, rho } = values;
  const At = transpose(A);
  const system = luFactor(add(G, scale(2 * half * rho, multiply(At, A))));
  const pulled = multiplyVector(At, addScaled(lambda, -2 * half * rho, b));
  const x = scaleVector(-1, luSolve(system, addVectors(h, pulled)));
  return { x, lambda: addScaled(lambda, sign * (weighted ? rho : 1), residual(values, x)) };
}

/** How far x and λ are from the solution of the KKT system after 600 rounds. */
const errors =
  (form: Form = {}) =>
  (values: Values): number => {
    const { G, h, A, b } = values;
    const kkt = [
      ...G.map((row, i) => [...row, ...A.map((constraint) => constraint[i] ?? 0)]),
      ...A.map((row) => [...row, ...b.map(() => 0)]),
    ];
    const solution = luSolve(luFactor(kkt), [...h.map((value) => -value), ...b]);
    let lambda = zeroVector(b.length);
    let x = zeroVector(h.length);
    for (let k = 0; k < 600; k += 1) ({ x, lambda } = round(values, lambda, form));
    return norm(subtractVectors([...x, ...lambda], solution));
  };

/** What the first round leaves of the two gradients: of L by x, and of the Lagrangian with the new multiplier. */
const leftOver =
  (form: Form = {}) =>
  (values: Values) => {
    const { G, h, A, b } = values;
    const start = zeroVector(b.length);
    const { x, lambda } = round(values, start, form);
    return {
      augmented: gradient((point) => lagrangian(values, point, start), x),
      plain: addVectors(addVectors(multiplyVector(G, x), h), multiplyVector(transpose(A), lambda)),
    };
  };

export default convergence({
  formulas: {
    'atlas-augmented-lagrangian': String.raw`
\begin{aligned}
\mathcal{L}_\rho(\mathbf{x},\boldsymbol\lambda)&=f(\mathbf{x})+\boldsymbol\lambda^{T}(\mathbf{A}\mathbf{x}-\mathbf{b})+\frac\rho2\|\mathbf{A}\mathbf{x}-\mathbf{b}\|^{2}\\
\mathbf{x}^{k+1}&=\operatorname*{argmin}_{\mathbf{x}}\;\mathcal{L}_\rho(\mathbf{x},\boldsymbol\lambda^{k})\\
\boldsymbol\lambda^{k+1}&=\boldsymbol\lambda^{k}+\rho\,(\mathbf{A}\mathbf{x}^{k+1}-\mathbf{b})
\end{aligned}`,
  },
  against: {
    en: 'the KKT system of random quadratic programs, and the stationarity that the new multiplier must give',
    zh: '随机二次规划的 KKT 方程组，以及新乘子应满足的驻点条件',
  },
  tolerance: 1e-8,
  because: 'a gradient is taken by central differences',
  cases: 40,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    const m = random.integer(1, n - 1);
    return {
      G: random.positiveDefinite(n),
      h: random.vector(n),
      A: random.list(m, (i) => random.list(n, (j) => (i === j ? 1 : random.between(-0.4, 0.4)))),
      b: random.vector(m),
      rho: random.between(2, 8),
    };
  },
  errors: errors(),
  guarantee: () => 1e-8,
  equal: {
    stated: leftOver(),
    reference: ({ h }) => ({ augmented: h.map(() => 0), plain: h.map(() => 0) }),
  },
  mutants: {
    'the multiplier moved the other way': { errors: errors({ sign: -1 }), stated: leftOver({ sign: -1 }) },
    'the residual without ρ': { stated: leftOver({ weighted: false }) },
    'no half before the square': { stated: leftOver({ half: 1 }) },
    'no multiplier at all': { errors: errors({ sign: 0 }) },
  },
});
