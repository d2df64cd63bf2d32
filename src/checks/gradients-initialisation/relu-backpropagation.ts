import { autodiff } from '#checks/kit/autodiff.ts';
import { relu } from '#checks/shared/dense-network.ts';
import { type Matrix, multiplyVector, outer, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** A ReLU network of two hidden layers, as wide everywhere as its input. */
interface Values {
  beta: readonly [Vector, Vector, Vector];
  omega: readonly [Matrix, Matrix, Matrix];
  x: Vector;
  y: Vector;
}

interface Form {
  turned: (omega: Matrix) => Matrix;
  /** 1 where a unit passes the gradient on. */
  gate: (f: number) => number;
  /** The gradient of the weights, from ∂ℓ/∂f_k and what enters the layer. */
  weights: (byF: Vector, h: Vector) => Matrix;
  /** What enters the first layer. */
  first: (x: Vector, h1: Vector) => Vector;
}
const RIGHT: Form = {
  turned: transpose,
  gate: (f) => (f > 0 ? 1 : 0),
  weights: outer,
  first: (x) => x,
};

const backward =
  (wrong: Partial<Form> = {}) =>
  ({ beta, omega, x, y }: Values) => {
    const { turned, gate, weights, first } = { ...RIGHT, ...wrong };
    const f0 = addVectors(beta[0], multiplyVector(omega[0], x));
    const h1 = f0.map(relu);
    const f1 = addVectors(beta[1], multiplyVector(omega[1], h1));
    const h2 = f1.map(relu);
    const f2 = addVectors(beta[2], multiplyVector(omega[2], h2));
    const back = (f: Vector, behind: Matrix, gradient: Vector): Vector => {
      const sent = multiplyVector(turned(behind), gradient);
      return f.map((value, i) => gate(value) * component(sent, i));
    };
    const beta2 = scaleVector(2, subtractVectors(f2, y));
    const beta1 = back(f1, omega[2], beta2);
    const beta0 = back(f0, omega[1], beta1);
    return {
      beta0,
      beta1,
      beta2,
      omega0: weights(beta0, first(x, h1)),
      omega1: weights(beta1, h1),
      omega2: weights(beta2, h2),
    };
  };

export default autodiff({
  formulas: {
    'udl-7-25': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \boldsymbol\beta_k} &= \frac{\partial \ell_i}{\partial \mathbf{f}_k} && k\in\{K,K-1,\ldots,1\} \\
\frac{\partial \ell_i}{\partial \boldsymbol\Omega_k} &= \frac{\partial \ell_i}{\partial \mathbf{f}_k}\mathbf{h}_k^T && k\in\{K,K-1,\ldots,1\} \\
\frac{\partial \ell_i}{\partial \mathbf{f}_{k-1}} &= \mathbb{I}[\mathbf{f}_{k-1}>0]\odot\biggl(\boldsymbol\Omega_k^T\frac{\partial \ell_i}{\partial \mathbf{f}_k}\biggr) && k\in\{K,K-1,\ldots,1\}
\end{aligned}`,
    'udl-7-26': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \boldsymbol\beta_0} &= \frac{\partial \ell_i}{\partial \mathbf{f}_0} \\
\frac{\partial \ell_i}{\partial \boldsymbol\Omega_0} &= \frac{\partial \ell_i}{\partial \mathbf{f}_0}\mathbf{x}_i^T
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation by every bias and weight of a network',
    zh: '对网络的每个偏置与权重自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const d = random.integer(2, 4);
    return {
      beta: [random.vector(d), random.vector(d), random.vector(d)],
      omega: [random.matrix(d, d), random.matrix(d, d), random.matrix(d, d)],
      x: random.vector(d),
      y: random.vector(d),
    };
  },
  at: ({ beta, omega }) => ({
    beta0: beta[0],
    beta1: beta[1],
    beta2: beta[2],
    omega0: omega[0],
    omega1: omega[1],
    omega2: omega[2],
  }),
  of: (tf, p, { x, y }) => {
    const d = x.length;
    const linear = (omega: typeof p.omega0, beta: typeof p.beta0, h: typeof p.beta0) =>
      tf.matMul(omega.as2D(d, d), h.as2D(d, 1)).as1D().add(beta);
    const h1 = linear(p.omega0, p.beta0, tf.tensor1d([...x])).relu();
    const h2 = linear(p.omega1, p.beta1, h1).relu();
    return linear(p.omega2, p.beta2, h2)
      .sub(tf.tensor1d([...y]))
      .square()
      .sum();
  },
  stated: backward(),
  mutants: {
    'the weights not transposed': backward({ turned: (omega) => omega }),
    'no gate': backward({ gate: () => 1 }),
    'the gate the wrong way round': backward({ gate: (f) => (f > 0 ? 0 : 1) }),
    'the outer product transposed': backward({ weights: (byF, h) => outer(h, byF) }),
    'activations for the input of the first layer': backward({ first: (_, h1) => h1 }),
  },
});
