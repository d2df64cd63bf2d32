import { inequality } from '#checks/kit/inequality.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { orthonormal } from '#checks/shared/foundations-orthogonal.ts';
import { conjugateSearches, item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import {
  type QuadraticProblem,
  drawProblem,
  energyNorm,
  residual,
} from '#checks/shared/optimisation-quadratics.ts';
import {
  type Matrix,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, subtractVectors } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  k: number;
  /** A polynomial 1 + c₁λ + … of degree k. */
  coefficients: Vector;
}
const error = ({ problem: { A, b } }: Values, x: Vector): Vector => subtractVectors(x, solve(A, b));
const after = (values: Values): Vector => item(conjugateSearches(values.problem, values.k).x, values.k);

/** The least ‖v + Σ cᵢwᵢ‖_A over all coefficients, with the minimising vector. */
function leastEnergy(A: Matrix, v: Vector, directions: Matrix): { vector: Vector; norm: number } {
  const basis = orthonormal(directions);
  const coordinates = solve(
    multiply(basis, multiply(A, transpose(basis))),
    multiplyVector(basis, multiplyVector(A, v)),
  );
  const vector = subtractVectors(v, multiplyVector(transpose(basis), coordinates));
  return { vector, norm: energyNorm(A, vector) };
}
const powers = (A: Matrix, v: Vector, count: number): Matrix => {
  const found: Vector[] = [v];
  while (found.length < count) found.push(multiplyVector(A, item(found, found.length - 1)));
  return found;
};

const rows = (values: Values, { space = values.k, exponent = 1 } = {}) => {
  const { A, start } = values.problem;
  const e = error(values, start);
  const inSpace = leastEnergy(A, e, powers(A, residual(values.problem, start), space));
  return {
    point: inSpace.vector,
    // p(A)e₀ with p(0) = 1: e₀ and any combination of Ae₀, …, Aᵏe₀.
    polynomial: leastEnergy(A, e, powers(A, multiplyVector(A, e), space)).norm ** exponent,
  };
};
const largest = ({ problem, coefficients }: Values, constant = 1): number =>
  symmetricEigen(problem.A).values.reduce(
    (most, lambda) =>
      Math.max(most, Math.abs(coefficients.reduce((sum, c, i) => sum + c * lambda ** (i + 1), constant))),
    0,
  );

export default inequality({
  formulas: {
    'atlas-krylov-optimality': String.raw`
\begin{aligned}
\mathbf{x}_k &= \operatorname*{argmin}_{\mathbf{x}\,\in\,\mathbf{x}_0+\mathcal{K}_k} \|\mathbf{x}-\mathbf{x}^{*}\|_{\mathbf{A}} \\
\|\mathbf{e}_k\|_{\mathbf{A}} &= \min_{p} \|p(\mathbf{A})\,\mathbf{e}_0\|_{\mathbf{A}} \le \min_{p}\,\max_i |p(\lambda_i)|\;\|\mathbf{e}_0\|_{\mathbf{A}}
\end{aligned}`,
  },
  against: { en: 'steps of conjugate gradients on random systems', zh: '随机方程组上的共轭梯度迭代' },
  draw: (random): Values => {
    const k = random.integer(1, 3);
    const coefficients = random.list(k, (i) => random.between(-1, 0.3) / 4 ** i);
    return { problem: drawProblem(random, random.integer(4, 5)), k, coefficients };
  },
  // On a multiple of the identity one step is enough, for the polynomial 1 − λ/a as well.
  attained: (random): Values => {
    const a = random.between(0.5, 2);
    return {
      problem: { A: scale(a, unit(3)), b: random.vector(3), start: random.vector(3) },
      k: 1,
      coefficients: [-1 / a],
    };
  },
  smaller: (values) => energyNorm(values.problem.A, error(values, after(values))),
  larger: (values) => largest(values) * energyNorm(values.problem.A, error(values, values.problem.start)),
  equal: {
    stated: (values) => rows(values),
    reference: (values) => ({
      point: error(values, after(values)),
      polynomial: energyNorm(values.problem.A, error(values, after(values))),
    }),
  },
  mutants: {
    'a space that is one too large': { stated: (values) => rows(values, { space: values.k + 1 }) },
    'the squared energy norm': { stated: (values) => rows(values, { exponent: 2 }) },
    'the Euclidean norm': {
      stated: (values) => ({
        ...rows(values),
        point: leastEnergy(
          unit(values.problem.b.length),
          error(values, values.problem.start),
          powers(values.problem.A, residual(values.problem, values.problem.start), values.k),
        ).vector,
      }),
    },
    'p(0) = 0': {
      larger: (values) =>
        largest(values, 0) * energyNorm(values.problem.A, error(values, values.problem.start)),
    },
  },
});
