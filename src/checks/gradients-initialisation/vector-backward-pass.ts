import { autodiff } from '#checks/kit/autodiff.ts';
import { type Matrix, diagonal, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** A network of three hidden layers with tanh units, as wide everywhere as its input. */
interface Values {
  beta: readonly Vector[];
  omega: readonly Matrix[];
  x: Vector;
  y: Vector;
}

interface Factors {
  /** ∂f_k/∂h_k from Ω_k. */
  linear: (omega: Matrix) => Matrix;
  /** ∂h_{k+1}/∂f_k from f_k. */
  activation: (f: Vector) => Matrix;
}
const RIGHT: Factors = {
  linear: transpose,
  activation: (f) => diagonal(f.map((z) => 1 - Math.tanh(z) ** 2)),
};

/** The gradients at f₂, f₁, f₀: each time the matrix of the activation times that of the linear step times what is there. */
const backward =
  (wrong: Partial<Factors> = {}, order: 'forward' | 'reversed' = 'forward') =>
  ({ beta, omega, x, y }: Values) => {
    const { linear, activation } = { ...RIGHT, ...wrong };
    const f: Vector[] = [];
    let h = x;
    omega.forEach((weights, k) => {
      const value = addVectors(beta[k] ?? [], multiplyVector(weights, h));
      f.push(value);
      h = value.map(Math.tanh);
    });
    const back = (k: number, gradient: Vector): Vector => {
      const [a, b] = [activation(f[k] ?? []), linear(omega[k + 1] ?? [])];
      const [outer, inner] = order === 'forward' ? [a, b] : [b, a];
      return multiplyVector(outer, multiplyVector(inner, gradient));
    };
    const f2 = back(2, scaleVector(2, subtractVectors(f[3] ?? [], y)));
    const f1 = back(1, f2);
    return { f2, f1, f0: back(0, f1) };
  };

export default autodiff({
  formulas: {
    'udl-7-18': String.raw`\frac{\partial \ell_i}{\partial \mathbf{f}_2} = \frac{\partial \mathbf{h}_3}{\partial \mathbf{f}_2}\frac{\partial \mathbf{f}_3}{\partial \mathbf{h}_3}\frac{\partial \ell_i}{\partial \mathbf{f}_3}`,
    'udl-7-19': String.raw`\frac{\partial \ell_i}{\partial \mathbf{f}_1} = \frac{\partial \mathbf{h}_2}{\partial \mathbf{f}_1}\frac{\partial \mathbf{f}_2}{\partial \mathbf{h}_2}\biggl(\frac{\partial \mathbf{h}_3}{\partial \mathbf{f}_2}\frac{\partial \mathbf{f}_3}{\partial \mathbf{h}_3}\frac{\partial \ell_i}{\partial \mathbf{f}_3}\biggr)`,
    'udl-7-20': String.raw`\frac{\partial \ell_i}{\partial \mathbf{f}_0} = \frac{\partial \mathbf{h}_1}{\partial \mathbf{f}_0}\frac{\partial \mathbf{f}_1}{\partial \mathbf{h}_1}\biggl(\frac{\partial \mathbf{h}_2}{\partial \mathbf{f}_1}\frac{\partial \mathbf{f}_2}{\partial \mathbf{h}_2}\frac{\partial \mathbf{h}_3}{\partial \mathbf{f}_2}\frac{\partial \mathbf{f}_3}{\partial \mathbf{h}_3}\frac{\partial \ell_i}{\partial \mathbf{f}_3}\biggr)`,
  },
  against: {
    en: 'automatic differentiation by small changes of the pre-activations',
    zh: '在各层预激活值上加微小改变，再自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const d = random.integer(2, 3);
    return {
      beta: random.list(4, () => random.vector(d)),
      omega: random.list(4, () => random.matrix(d, d)),
      x: random.vector(d),
      y: random.vector(d),
    };
  },
  at: ({ x }) => ({ f2: x.map(() => 0), f1: x.map(() => 0), f0: x.map(() => 0) }),
  of: (tf, by, { beta, omega, x, y }) => {
    const column = (numbers: Vector) => tf.tensor2d(numbers.map((value) => [value]));
    const matrix = (k: number) => tf.tensor2d((omega[k] ?? []).map((row) => [...row]));
    const linear = (k: number, h: ReturnType<typeof column>) =>
      tf.matMul(matrix(k), h).add(column(beta[k] ?? []));
    const step = (k: number, h: ReturnType<typeof column>, change: typeof by.f0) =>
      linear(k, h)
        .add(change.reshape([-1, 1]))
        .tanh()
        .as2D(x.length, 1);
    const h3 = step(2, step(1, step(0, column(x), by.f0), by.f1), by.f2);
    return linear(3, h3).sub(column(y)).square().sum();
  },
  stated: backward(),
  mutants: {
    'the weights not transposed': backward({ linear: (omega) => omega }),
    'the two matrices exchanged': backward({}, 'reversed'),
    'the activation for its slope': backward({ activation: (f) => diagonal(f.map(Math.tanh)) }),
    'no slope of the activation': backward({ activation: (f) => diagonal(f.map(() => 1)) }),
  },
});
