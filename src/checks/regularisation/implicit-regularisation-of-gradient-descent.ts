import { autodiff } from '#checks/kit/autodiff.ts';
import { type Matrix, diagonal, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled } from '#numerics/vector.ts';

const LOSS = String.raw`L_{GD}[\boldsymbol\phi] = L[\boldsymbol\phi] + \frac{\alpha}{4}\Bigl\|\frac{\partial L}{\partial\boldsymbol\phi}\Bigr\|^2`;

/** The loss Σ log cosh (Aφ)ᵢ at a point, and a step size. */
interface Values {
  A: Matrix;
  phi: Vector;
  step: number;
}

const tanh = ({ A, phi }: Values): Vector => multiplyVector(A, phi).map(Math.tanh);
const slope = (values: Values): Vector => multiplyVector(transpose(values.A), tanh(values));
function hessian(values: Values): Matrix {
  const { A } = values;
  return multiply(transpose(A), multiply(diagonal(tanh(values).map((t) => 1 - t * t)), A));
}

/** −dφ/dt of the corrected flow. */
const descent = (values: Values, factor = 0.5, matrix: (values: Values) => Matrix = hessian) => {
  const d = slope(values);
  return { phi: addScaled(d, factor * values.step, multiplyVector(matrix(values), d)) };
};

export default autodiff({
  formulas: {
    'udl-9-8': String.raw`\tilde{L}_{GD}[\boldsymbol\phi] = L[\boldsymbol\phi] + \frac{\alpha}{4}\Bigl\|\frac{\partial L}{\partial\boldsymbol\phi}\Bigr\|^2`,
    'udl-9-19': String.raw`
\begin{aligned}
\frac{d\boldsymbol\phi}{dt} &\approx \mathbf{g}[\boldsymbol\phi] + \alpha\mathbf{g}_1[\boldsymbol\phi] \\
&= -\frac{\partial L}{\partial\boldsymbol\phi} - \frac{\alpha}{2}\biggl(\frac{\partial^2L}{\partial\boldsymbol\phi^2}\biggr)\frac{\partial L}{\partial\boldsymbol\phi}
\end{aligned}`,
    'udl-9-20': LOSS,
  },
  against: {
    en: 'the gradient of the modified loss by automatic differentiation',
    zh: '修正损失的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return { A: random.matrix(n + 1, n), phi: random.vector(n), step: random.between(0.2, 1) };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { A, step }) => {
    const matrix = tf.tensor2d(A.map((row) => [...row]));
    const inner = tf.matMul(matrix, phi.expandDims(1));
    const gradient = tf.matMul(matrix, tf.tanh(inner), true);
    const loss = tf.cosh(inner).log().sum();
    return loss.add(
      gradient
        .square()
        .sum()
        .mul(step / 4),
    );
  },
  stated: (values) => descent(values),
  mutants: {
    'the correction subtracted': (values) => descent(values, -0.5),
    'a quarter for the half': (values) => descent(values, 0.25),
    'the Hessian left out': (values) => descent(values, 0.5, ({ phi }) => diagonal(phi.map(() => 1))),
  },
});
