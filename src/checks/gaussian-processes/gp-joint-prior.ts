import { identity } from '#checks/kit/identity.ts';
import { blocks } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  bilinear,
  fromEntries,
  identity as unit,
  multiply,
  row,
  scale,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';

/** A function of some features with normal weights; its kernel is φ(x)ᵀΛφ(x′). */
interface Values {
  training: Matrix;
  tests: Matrix;
  Lambda: Matrix;
  noise: number;
}
const kernel = ({ Lambda }: Values, rows: Matrix, columns: Matrix): Matrix =>
  fromEntries(rows.length, columns.length, (i, j) => bilinear(row(rows, i), Lambda, row(columns, j)));
const joint = (values: Values, { corner = 1, noisyTests = 0, power = 2 } = {}): Matrix => {
  const { training, tests, noise } = values;
  const K = add(kernel(values, training, training), scale(noise ** power, unit(training.length)));
  const cross = scale(corner, kernel(values, training, tests));
  return blocks(
    K,
    cross,
    transpose(cross),
    add(kernel(values, tests, tests), scale(noisyTests * noise ** 2, unit(tests.length))),
  );
};

export default identity({
  formulas: {
    'atlas-gp-joint-prior': String.raw`\begin{bmatrix}\mathbf{y}\\ \mathbf{f}_*\end{bmatrix}\sim\mathcal{N}\biggl(\mathbf{0},\begin{bmatrix}\mathbf{K}+\sigma^{2}\mathbf{I}&\mathbf{K}_*\\ \mathbf{K}_*^{T}&\mathbf{K}_{**}\end{bmatrix}\biggr)`,
  },
  against: {
    en: 'the covariance of weights and noise, carried through to all values',
    zh: '由权重与噪声的协方差线性变换得到的协方差',
  },
  draw: (random): Values => {
    const D = random.integer(1, 3);
    return {
      training: random.matrix(random.integer(1, 3), D),
      tests: random.matrix(random.integer(1, 2), D),
      Lambda: random.positiveDefinite(D),
      noise: random.between(0.4, 2),
    };
  },
  stated: (values) => joint(values),
  reference: ({ training, tests, Lambda, noise }) => {
    // (y, f*) = M (w, ε): the test values have no noise.
    const [D, N, M] = [Lambda.length, training.length, tests.length];
    const map = blocks(training, unit(N), tests, zeroMatrix(M, N));
    const sources = blocks(Lambda, zeroMatrix(D, N), zeroMatrix(N, D), scale(noise ** 2, unit(N)));
    return multiply(map, multiply(sources, transpose(map)));
  },
  mutants: {
    'noise on the test values': (values) => joint(values, { noisyTests: 1 }),
    'the standard deviation of the noise': (values) => joint(values, { power: 1 }),
    'independent blocks': (values) => joint(values, { corner: 0 }),
    'the corners with a minus': (values) => joint(values, { corner: -1 }),
  },
});
