import { identity } from '#checks/kit/identity.ts';
import { block, blocks, inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  entry,
  identity as unit,
  multiply,
  scale,
  subtract,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';

interface Values {
  P: Matrix;
  H: Matrix;
  R: Matrix;
}
const rows = ({ P, H, R }: Values, { corner = -1, noise = inverse(R), prior = inverse(P) } = {}) => {
  const back = multiply(transpose(H), noise);
  const information = add(prior, multiply(back, H));
  return {
    joint: blocks(
      P,
      multiply(P, transpose(H)),
      multiply(H, P),
      add(multiply(H, multiply(P, transpose(H))), R),
    ),
    inverse: blocks(information, scale(corner, back), scale(corner, transpose(back)), noise),
    conditional: inverse(information),
  };
};

export default identity({
  formulas: {
    'atlas-linear-gaussian-joint': String.raw`
\begin{aligned}
\mathrm{Cov}\begin{bmatrix}\mathbf{x}\\ \mathbf{y}\end{bmatrix} &= \begin{bmatrix}\mathbf{P}&\mathbf{P}\mathbf{H}^{T}\\ \mathbf{H}\mathbf{P}&\mathbf{H}\mathbf{P}\mathbf{H}^{T}+\mathbf{R}\end{bmatrix} \\
\mathrm{Cov}\begin{bmatrix}\mathbf{x}\\ \mathbf{y}\end{bmatrix}^{-1} &= \begin{bmatrix}\mathbf{P}^{-1}+\mathbf{H}^{T}\mathbf{R}^{-1}\mathbf{H}&-\mathbf{H}^{T}\mathbf{R}^{-1}\\ -\mathbf{R}^{-1}\mathbf{H}&\mathbf{R}^{-1}\end{bmatrix} \\
\mathrm{Cov}[\mathbf{x}\mid\mathbf{y}] &= \bigl(\mathbf{P}^{-1}+\mathbf{H}^{T}\mathbf{R}^{-1}\mathbf{H}\bigr)^{-1}
\end{aligned}`,
  },
  against: {
    en: 'the covariance of state and noise carried through, and its inverse by elimination',
    zh: '由状态与噪声的协方差线性变换而得的协方差，及其消元求得的逆',
  },
  draw: (random): Values => {
    const [d, k] = [random.integer(1, 3), random.integer(1, 3)];
    return { P: random.positiveDefinite(d), H: random.matrix(k, d), R: random.positiveDefinite(k) };
  },
  stated: (values) => rows(values),
  reference: ({ P, H, R }) => {
    // (x, y) = M (x, ε).
    const [d, k] = [P.length, R.length];
    const map = blocks(unit(d), zeroMatrix(d, k), H, unit(k));
    const joint = multiply(map, multiply(blocks(P, zeroMatrix(d, k), zeroMatrix(k, d), R), transpose(map)));
    // Given y: the order of both is exchanged, so that x comes last.
    const order = [...joint.keys()];
    const turned = [...order.slice(d), ...order.slice(0, d)];
    const swapped = turned.map((i) => turned.map((j) => entry(joint, i, j)));
    const [a, b] = [[0, k] as const, [k, d + k] as const];
    const schur = subtract(
      block(swapped, b, b),
      multiply(block(swapped, b, a), multiply(inverse(block(swapped, a, a)), block(swapped, a, b))),
    );
    return { joint, inverse: inverse(joint), conditional: schur };
  },
  mutants: {
    'the corners without their minus': (values) => rows(values, { corner: 1 }),
    'the noise not inverted': (values) => rows(values, { noise: values.R }),
    'the prior not inverted': (values) => rows(values, { prior: values.P }),
    'no noise in the last block': (values) => ({
      ...rows(values),
      joint: blocks(
        values.P,
        multiply(values.P, transpose(values.H)),
        multiply(values.H, values.P),
        multiply(values.H, multiply(values.P, transpose(values.H))),
      ),
    }),
  },
});
