import { identity } from '#checks/kit/identity.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { orthonormal, withoutComponents } from '#checks/shared/foundations-orthogonal.ts';
import { type Matrix, add, identity as unit, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  A: Matrix;
  b: Vector;
  x: Vector;
}
const solution = ({ A, b }: Values): Vector =>
  solve(multiply(transpose(A), A), multiplyVector(transpose(A), b));
const projection = (A: Matrix, gram = inverse(multiply(transpose(A), A))): Matrix =>
  multiply(A, multiply(gram, transpose(A)));
const squared = (v: Vector): number => dot(v, v);

const rows = (values: Values, { x = solution(values), P = projection(values.A), sign = 1 } = {}) => {
  const { A, b } = values;
  const fitted = multiplyVector(A, x);
  return {
    fitted,
    projected: multiplyVector(P, b),
    distance:
      squared(subtractVectors(b, fitted)) + sign * squared(multiplyVector(A, subtractVectors(x, values.x))),
  };
};

export default identity({
  formulas: {
    'atlas-normal-equations': String.raw`
\begin{aligned}
\mathbf{A}^{T}\mathbf{A}\,\hat{\mathbf{x}} &= \mathbf{A}^{T}\mathbf{b} \\
\hat{\mathbf{b}} = \mathbf{A}\hat{\mathbf{x}} &= \mathbf{P}\mathbf{b}, \qquad \mathbf{P} = \mathbf{A}(\mathbf{A}^{T}\mathbf{A})^{-1}\mathbf{A}^{T} \\
\|\mathbf{b}-\mathbf{A}\mathbf{x}\|^{2} &= \|\mathbf{b}-\hat{\mathbf{b}}\|^{2} + \|\mathbf{A}(\hat{\mathbf{x}}-\mathbf{x})\|^{2}
\end{aligned}`,
  },
  against: { en: 'the projection by Gram and Schmidt', zh: '用格拉姆–施密特正交化求得的投影' },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    const m = n + random.integer(2, 3);
    return { A: random.matrix(m, n), b: random.vector(m), x: random.vector(n) };
  },
  stated: (values) => rows(values),
  reference: ({ A, b, x }) => {
    const fitted = subtractVectors(b, withoutComponents(orthonormal(transpose(A)), b));
    return { fitted, projected: fitted, distance: squared(subtractVectors(b, multiplyVector(A, x))) };
  },
  mutants: {
    'the columns taken for orthonormal': (values) =>
      rows(values, { P: multiply(values.A, transpose(values.A)) }),
    'the second square subtracted': (values) => rows(values, { sign: -1 }),
    'the Gram matrix not inverted': (values) =>
      rows(values, { P: projection(values.A, multiply(transpose(values.A), values.A)) }),
    'the penalty of a ridge': (values) =>
      rows(values, {
        x: solve(
          add(unit(values.x.length), multiply(transpose(values.A), values.A)),
          multiplyVector(transpose(values.A), values.b),
        ),
      }),
  },
});
