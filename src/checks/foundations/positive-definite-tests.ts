import { identity } from '#checks/kit/identity.ts';
import { block, determinant } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { NotPositiveDefiniteError, choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  diagonal,
  diagonalOf,
  entry,
  multiply,
  multiplyVector,
  quadraticForm,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, norm, scaleVector } from '#numerics/vector.ts';

/** A symmetric matrix whose eigenvalues are known and none of them near zero. */
interface Values {
  A: Matrix;
  eigenvalues: Vector;
}
const yes = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** The least xᵀAx over unit vectors, by power iteration on cI − A with c beyond every eigenvalue. */
function leastForm(A: Matrix): number {
  const c = 10;
  let x: Vector = A.map((_, i) => 1 + 0.3 * i);
  for (let step = 0; step < 400; step += 1) {
    const next = addScaled(scaleVector(c, x), -1, multiplyVector(A, x));
    x = scaleVector(1 / norm(next), next);
  }
  return quadraticForm(A, x);
}

function hasFactor(A: Matrix): boolean {
  try {
    return choleskyFactor(A).every((line, i) => (line[i] ?? 0) > 0);
  } catch (error) {
    if (error instanceof NotPositiveDefiniteError) return false;
    throw error;
  }
}
const minors = (A: Matrix): number[] => A.map((_, k) => determinant(block(A, [0, k + 1], [0, k + 1])));

const rows = ({ A }: Values) => ({
  form: yes(leastForm(A) > 0),
  eigenvalues: yes(symmetricEigen(A).values.every((value) => value > 0)),
  factor: yes(hasFactor(A)),
  minors: yes(minors(A).every((value) => value > 0)),
});

export default identity({
  formulas: {
    'atlas-positive-definite-tests': String.raw`
\begin{aligned}
\mathbf{A}\succ0 &\iff \mathbf{x}^{T}\mathbf{A}\mathbf{x}>0 \quad\forall\,\mathbf{x}\neq\mathbf{0} \\
&\iff \lambda_i>0, \quad i=1,\dots,n \\
&\iff \mathbf{A}=\mathbf{L}\mathbf{L}^{T}, \quad L_{ii}>0 \\
&\iff \det\mathbf{A}_k>0, \quad k=1,\dots,n
\end{aligned}`,
  },
  against: {
    en: 'matrices that were built from eigenvalues of known signs',
    zh: '由已知符号的特征值构造出的矩阵',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const sign = random.sign();
    const eigenvalues = random.list(
      n,
      () => (random.between(0, 1) < 0.8 ? sign : -sign) * random.between(0.3, 3),
    );
    const basis = drawOrthogonal(random, n);
    return { A: symmetrise(multiply(transpose(basis), multiply(diagonal(eigenvalues), basis))), eigenvalues };
  },
  stated: rows,
  reference: ({ eigenvalues }) => {
    const positive = yes(eigenvalues.every((value) => value > 0));
    return { form: positive, eigenvalues: positive, factor: positive, minors: positive };
  },
  mutants: {
    'the determinant of the whole alone': (values) => ({
      ...rows(values),
      minors: yes(determinant(values.A) > 0),
    }),
    'the diagonal for the eigenvalues': (values) => ({
      ...rows(values),
      eigenvalues: yes(diagonalOf(values.A).every((value) => value > 0)),
    }),
    'some vector for every vector': (values) => ({ ...rows(values), form: yes(entry(values.A, 0, 0) > 0) }),
    'a negative form': (values) => ({ ...rows(values), form: yes(leastForm(values.A) < 0) }),
    'the smallest minor left out': (values) => ({
      ...rows(values),
      minors: yes(
        minors(values.A)
          .slice(1)
          .every((value) => value > 0),
      ),
    }),
  },
});
