import { autodiff } from '#checks/kit/autodiff.ts';
import { crossCorrelate } from '#checks/shared/convolution-arrays.ts';
import { type Matrix, entry, fromEntries, shape } from '#numerics/matrix.ts';

/** f(Y) = Σ c_ij y_ij² with weights c. */
interface Values {
  kernel: Matrix;
  image: Matrix;
  weights: Matrix;
}

/** Σ_ij ∂f/∂y_ij · ∂y_ij/∂w_uv, with a choice of the pixel that y_ij multiplied w_uv with. */
const slope =
  (
    pixel: (at: { i: number; j: number; u: number; v: number; U: number; V: number }) => [number, number],
    positions = (rows: number, columns: number): [number, number] => [rows, columns],
  ) =>
  ({ kernel, image, weights }: Values): { kernel: Matrix } => {
    const Y = crossCorrelate(kernel, image);
    const [U, V] = shape(kernel);
    const [rows, columns] = positions(...shape(Y));
    return {
      kernel: fromEntries(U, V, (u, v) => {
        let sum = 0;
        for (let i = 0; i < rows; i += 1) {
          for (let j = 0; j < columns; j += 1) {
            const [m, n] = pixel({ i, j, u, v, U, V });
            sum += 2 * entry(weights, i, j) * entry(Y, i, j) * entry(image, m, n);
          }
        }
        return sum;
      }),
    };
  };

const right = ({ i, j, u, v }: { i: number; j: number; u: number; v: number }): [number, number] => [
  i + u,
  j + v,
];

export default autodiff({
  formulas: {
    'formulary-convolution-kernel-gradient': String.raw`\frac{\partial f(Y)}{\partial w_{uv}} = \sum_{i=1}^{M-U+1} \sum_{j=1}^{N-V+1} \frac{\partial f(Y)}{\partial y_{ij}} \frac{\partial y_{ij}}{\partial w_{uv}}`,
  },
  against: {
    en: 'automatic differentiation of a loss of the convolved image (tf.conv2d)',
    zh: '对卷积输出（tf.conv2d）的损失作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const [U, V, M, N] = [
      random.integer(1, 3),
      random.integer(2, 3),
      random.integer(3, 5),
      random.integer(3, 5),
    ];
    return {
      kernel: random.matrix(U, V),
      image: random.matrix(M, N),
      weights: random.matrix(M - U + 1, N - V + 1),
    };
  },
  at: ({ kernel }) => ({ kernel }),
  of: (tf, { kernel }, { image, weights }) => {
    const [M, N] = shape(image);
    const [U = NaN, V = NaN] = kernel.shape;
    const Y = tf.conv2d(tf.tensor4d(image.flat(), [1, M, N, 1]), kernel.as4D(U, V, 1, 1), 1, 'valid');
    return Y.square()
      .mul(tf.tensor4d(weights.flat(), [1, M - U + 1, N - V + 1, 1]))
      .sum();
  },
  stated: slope(right),
  mutants: {
    'the pixel on the other side': slope(({ i, j, u, v, U, V }) => [i + U - 1 - u, j + V - 1 - v]),
    'the first position alone': slope(right, () => [1, 1]),
    'the last column of positions left out': slope(right, (rows, columns) => [rows, columns - 1]),
  },
  // Every entry gets the derivative by the last one.
  sourceReads: {
    'formulary-convolution-kernel-gradient': slope(({ i, j, U, V }) => [i + U - 1, j + V - 1]),
  },
});
