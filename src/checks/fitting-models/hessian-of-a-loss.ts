import { autodiff } from '#checks/kit/autodiff.ts';
import { type Labelled, drawLabelled, logisticLoss, marginsTensor } from '#checks/shared/logistic-loss.ts';
import { gradient, hessian } from '#numerics/finite-difference.ts';
import { type Matrix, diagonal, diagonalOf, multiplyVector, outer } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  data: Labelled;
  phi: Vector;
  direction: Vector;
}

const loss =
  ({ data }: Values) =>
  (point: Vector): number =>
    logisticLoss(data, point);
/** The matrix of second derivatives by the parameters two by two, times the direction. */
const product = (matrix: (values: Values) => Matrix) => (values: Values) => ({
  phi: multiplyVector(matrix(values), values.direction),
});
const second = (values: Values): Matrix => hessian(loss(values), values.phi);

export default autodiff({
  formulas: {
    'udl-6-19': String.raw`
\mathbf{H}[\boldsymbol\phi] = \begin{bmatrix}
\dfrac{\partial^2 L}{\partial \phi_0^2} & \dfrac{\partial^2 L}{\partial \phi_0\partial \phi_1} & \ldots & \dfrac{\partial^2 L}{\partial \phi_0\partial \phi_N} \\[2.5ex]
\dfrac{\partial^2 L}{\partial \phi_1\partial \phi_0} & \dfrac{\partial^2 L}{\partial \phi_1^2} & \ldots & \dfrac{\partial^2 L}{\partial \phi_1\partial \phi_N} \\[2ex]
\vdots & \vdots & \ddots & \vdots \\[1ex]
\dfrac{\partial^2 L}{\partial \phi_N\partial \phi_0} & \dfrac{\partial^2 L}{\partial \phi_N\partial \phi_1} & \ldots & \dfrac{\partial^2 L}{\partial \phi_N^2}
\end{bmatrix}`,
    'udl-6-20': String.raw`
\mathbf{H}[\boldsymbol\phi] = \begin{bmatrix}
\dfrac{\partial^2 L}{\partial \phi_0^2} & \dfrac{\partial^2 L}{\partial \phi_0\partial \phi_1} \\[2.5ex]
\dfrac{\partial^2 L}{\partial \phi_1\partial \phi_0} & \dfrac{\partial^2 L}{\partial \phi_1^2}
\end{bmatrix}`,
  },
  against: {
    en: 'the gradient of the slope along a direction, by automatic differentiation',
    zh: '由自动微分求得的方向斜率的梯度',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return { data: drawLabelled(random, n), phi: random.vector(n), direction: random.vector(n) };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { data, direction }) => {
    // Each example adds the sigmoid of its negative margin, times how the margin falls along the direction.
    const margins = marginsTensor(tf, data);
    const along = tf.matMul(margins, tf.tensor2d(direction.map((d) => [d])));
    return tf
      .matMul(margins, phi.reshape([-1, 1]))
      .sigmoid()
      .mul(along)
      .sum();
  },
  stated: product(second),
  mutants: {
    'the diagonal alone': product((values) => diagonal(diagonalOf(second(values)))),
    'products of the first derivatives': product((values) => {
      const slopes = gradient(loss(values), values.phi);
      return outer(slopes, slopes);
    }),
    'rows in reverse order': product((values) => second(values).toReversed()),
  },
});
