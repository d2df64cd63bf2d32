import { convergence } from '#checks/kit/convergence.ts';
import {
  type Matrix,
  diagonal,
  fromEntries,
  multiply,
  multiplyVector,
  column,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, component, dot, norm } from '#numerics/vector.ts';

/** A quadratic ½xᵀAx by the eigenvalues and eigenvectors of A, a step, a first error. */
interface Values {
  eigenvalues: Vector;
  basis: Matrix;
  step: number;
  start: Vector;
}

const STEPS = 12;

/** The errors e₀, …, e₁₂ of gradient descent. */
function errors({ eigenvalues, basis, step, start }: Values, sign = 1): Vector[] {
  const A = multiply(basis, multiply(diagonal(eigenvalues), transpose(basis)));
  const found = [start];
  let e = start;
  for (let k = 0; k < STEPS; k += 1) {
    e = addScaled(e, -sign * step, multiplyVector(A, e));
    found.push(e);
  }
  return found;
}

/** (rate)ᵏ‖e₀‖ for each step. */
const bound =
  (rate: (factors: Vector) => number, shift = 0) =>
  ({ eigenvalues, step, start }: Values): number[] => {
    const q = rate(eigenvalues.map((value) => Math.abs(1 - step * value)));
    return Array.from({ length: STEPS + 1 }, (_, k) => q ** (k + shift) * norm(start));
  };

/** Component i of every error, as the entry states it. */
const components =
  (factor: (step: number, eigenvalue: number) => number) =>
  ({ eigenvalues, basis, step, start }: Values): Matrix =>
    fromEntries(
      STEPS + 1,
      eigenvalues.length,
      (k, i) => factor(step, component(eigenvalues, i)) ** k * dot(column(basis, i), start),
    );

export default convergence({
  formulas: {
    'atlas-fixed-step-quadratic-rate': String.raw`
\begin{aligned}
\mathbf{e}_{k+1} &= \mathbf{e}_k - \alpha\mathbf{A}\mathbf{e}_k = (\mathbf{I}-\alpha\mathbf{A})\,\mathbf{e}_k \\
\mathbf{q}_i^{T}\mathbf{e}_k &= (1-\alpha\lambda_i)^k\,\mathbf{q}_i^{T}\mathbf{e}_0 \\
\|\mathbf{e}_k\| &\le \Bigl(\max_i|1-\alpha\lambda_i|\Bigr)^{k}\,\|\mathbf{e}_0\|
\end{aligned}`,
  },
  against: {
    en: 'twelve steps of gradient descent on random quadratics',
    zh: '随机二次函数上的十二步梯度下降',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const eigenvalues = random.list(n, () => random.between(0.2, 3));
    return {
      eigenvalues,
      basis: symmetricEigen(random.symmetric(n)).vectors,
      step: random.between(0.1, 2 / Math.max(...eigenvalues)),
      start: random.vector(n),
    };
  },
  errors: (values) => errors(values).map(norm),
  guarantee: bound((factors) => Math.max(...factors)),
  equal: {
    stated: components((step, eigenvalue) => 1 - step * eigenvalue),
    reference: (values) => {
      const run = errors(values);
      return fromEntries(STEPS + 1, values.eigenvalues.length, (k, i) =>
        dot(column(values.basis, i), run[k] ?? []),
      );
    },
  },
  mutants: {
    'the least factor for the largest': { guarantee: bound((factors) => Math.min(...factors)) },
    'one step too many': { guarantee: bound((factors) => Math.max(...factors), 1) },
    'an ascent': { errors: (values) => errors(values, -1).map(norm) },
    'a plus in the factor': { stated: components((step, eigenvalue) => 1 + step * eigenvalue) },
  },
});
