import { autodiff } from '#checks/kit/autodiff.ts';
import { type Matrix, multiplyVector, outer, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector } from '#numerics/vector.ts';

interface Values {
  beta: Vector;
  omega: Matrix;
  h: Vector;
}

/** ∂ℓ/∂f of the loss Σ f² + Σ sin f. */
function atOutput({ beta, omega, h }: Values): Vector {
  return addVectors(beta, multiplyVector(omega, h)).map((f) => 2 * f + Math.cos(f));
}
const parameters =
  (of: (byOutput: Vector, values: Values) => { beta: Vector; omega: Matrix }) => (values: Values) =>
    of(atOutput(values), values);

export default autodiff({
  formulas: {
    'udl-7-22': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \boldsymbol\beta_k} &= \frac{\partial \mathbf{f}_k}{\partial \boldsymbol\beta_k}\frac{\partial \ell_i}{\partial \mathbf{f}_k} \\
&= \frac{\partial }{\partial \boldsymbol\beta_k}(\boldsymbol\beta_k+\boldsymbol\Omega_k\mathbf{h}_k)\frac{\partial \ell_i}{\partial \mathbf{f}_k} \\
&= \frac{\partial \ell_i}{\partial \mathbf{f}_k}
\end{aligned}`,
    'udl-7-23': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \boldsymbol\Omega_k} &= \frac{\partial \mathbf{f}_k}{\partial \boldsymbol\Omega_k}\frac{\partial \ell_i}{\partial \mathbf{f}_k} \\
&= \frac{\partial }{\partial \boldsymbol\Omega_k}(\boldsymbol\beta_k+\boldsymbol\Omega_k\mathbf{h}_k)\frac{\partial \ell_i}{\partial \mathbf{f}_k} \\
&= \frac{\partial \ell_i}{\partial \mathbf{f}_k}\mathbf{h}_k^T
\end{aligned}`,
    'udl-7-42': String.raw`\frac{\partial \ell}{\partial \boldsymbol\Omega} = \frac{\partial \ell}{\partial \mathbf{f}}\mathbf{h}^T`,
  },
  against: {
    en: 'automatic differentiation of a curved loss by biases and weights',
    zh: '对一个非线性损失关于偏置与权重自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const d = random.integer(2, 4);
    return { beta: random.vector(d), omega: random.matrix(d, d), h: random.vector(d) };
  },
  at: ({ beta, omega }) => ({ beta, omega }),
  of: (tf, { beta, omega }, { h }) => {
    const f = tf
      .matMul(omega.as2D(h.length, h.length), tf.tensor2d(h.map((value) => [value])))
      .reshape([-1])
      .add(beta);
    return f.square().add(f.sin()).sum();
  },
  stated: parameters((byOutput, { h }) => ({ beta: byOutput, omega: outer(byOutput, h) })),
  mutants: {
    'the product the other way round': parameters((byOutput, { h }) => ({
      beta: byOutput,
      omega: transpose(outer(byOutput, h)),
    })),
    'the weights in the gradient of the biases': parameters((byOutput, { omega, h }) => ({
      beta: multiplyVector(transpose(omega), byOutput),
      omega: outer(byOutput, h),
    })),
    'the activations lost': parameters((byOutput, { h }) => ({
      beta: byOutput,
      omega: outer(
        byOutput,
        h.map(() => 1),
      ),
    })),
    'half of the gradient': parameters((byOutput, { h }) => ({
      beta: scaleVector(0.5, byOutput),
      omega: outer(scaleVector(0.5, byOutput), h),
    })),
  },
});
