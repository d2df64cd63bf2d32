import { autodiff } from '#checks/kit/autodiff.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** f = β + Ωh, and the weights with which its entries are added up. */
interface Values {
  beta: Vector;
  omega: Matrix;
  h: Vector;
  weights: Vector;
}

/** The matrix of derivatives, a row for each entry of h, times the weights: the derivative of the weighted sum. */
const slopes = (jacobian: (omega: Matrix) => Matrix) => (values: Values) => ({
  h: multiplyVector(jacobian(values.omega), values.weights),
});

export default autodiff({
  formulas: {
    'udl-7-21': String.raw`\frac{\partial \mathbf{f}_3}{\partial \mathbf{h}_3} = \frac{\partial }{\partial \mathbf{h}_3}(\boldsymbol\beta_3+\boldsymbol\Omega_3\mathbf{h}_3) = \boldsymbol\Omega_3^T`,
    'udl-7-39': String.raw`\frac{\partial \mathbf{z}}{\partial \mathbf{h}} = \boldsymbol\Omega^T`,
  },
  against: {
    en: 'the gradients of weighted sums of the outputs by automatic differentiation',
    zh: '对输出的任意加权和自动微分所得的梯度',
  },
  cases: 30,
  draw: (random): Values => {
    const d = random.integer(2, 4);
    return {
      beta: random.vector(d),
      omega: random.matrix(d, d),
      h: random.vector(d),
      weights: random.vector(d),
    };
  },
  at: ({ h }) => ({ h }),
  of: (tf, { h }, { beta, omega, weights }) =>
    tf
      .matMul(tf.tensor2d(omega.map((row) => [...row])), h.reshape([-1, 1]))
      .reshape([-1])
      .add(tf.tensor1d([...beta]))
      .mul(tf.tensor1d([...weights]))
      .sum(),
  stated: slopes(transpose),
  mutants: {
    'not transposed': slopes((omega) => omega),
    'the bias kept': ({ beta, omega, weights }) => ({
      h: multiplyVector(transpose(omega), weights).map((slope) => slope + dot(beta, weights)),
    }),
    'the sign': slopes((omega) => transpose(omega).map((row) => row.map((value) => -value))),
  },
});
