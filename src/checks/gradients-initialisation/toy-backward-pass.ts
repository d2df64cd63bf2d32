import { autodiff } from '#checks/kit/autodiff.ts';
import { type Toy, drawToy, forward } from '#checks/shared/backprop-toy.ts';
import { component } from '#numerics/vector.ts';

/** The local slopes of the seven steps, as the rows of the entries name them. */
interface Slopes {
  output: number;
  /** ∂f_k/∂h_k, k = 1, 2, 3. */
  linear: readonly [number, number, number];
  /** ∂h_k/∂f_{k−1}, k = 1, 2, 3. */
  nonlinear: readonly [number, number, number];
}

function slopes(toy: Toy): Slopes {
  const { f } = forward(toy);
  const at = (k: number): number => component(f, k);
  const weight = (k: number): number => component(toy.omega, k);
  return {
    output: 2 * (at(3) - toy.y),
    linear: [weight(1), weight(2), weight(3)],
    nonlinear: [Math.cos(at(0)), Math.exp(at(1)), -Math.sin(at(2))],
  };
}

/** Each derivative from the one behind it; `wrong` changes local slopes. */
const backward =
  (wrong: (right: Slopes, toy: Toy) => Partial<Slopes> = () => ({})) =>
  (toy: Toy) => {
    const right = slopes(toy);
    const { output, linear, nonlinear } = { ...right, ...wrong(right, toy) };
    const h3 = linear[2] * output;
    const f2 = nonlinear[2] * h3;
    const h2 = linear[1] * f2;
    const f1 = nonlinear[1] * h2;
    const h1 = linear[0] * f1;
    return { f3: output, h3, f2, h2, f1, h1, f0: nonlinear[0] * h1 };
  };

export default autodiff({
  formulas: {
    'udl-7-11': String.raw`\frac{\partial \ell_i}{\partial f_3} = 2(f_3-y_i)`,
    'udl-7-12': String.raw`\frac{\partial \ell_i}{\partial h_3} = \frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}`,
    'udl-7-13': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial f_2} &= \frac{\partial h_3}{\partial f_2}\biggl(\frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}\biggr) \\
\frac{\partial \ell_i}{\partial h_2} &= \frac{\partial f_2}{\partial h_2}\biggl(\frac{\partial h_3}{\partial f_2}\frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}\biggr) \\
\frac{\partial \ell_i}{\partial f_1} &= \frac{\partial h_2}{\partial f_1}\biggl(\frac{\partial f_2}{\partial h_2}\frac{\partial h_3}{\partial f_2}\frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}\biggr) \\
\frac{\partial \ell_i}{\partial h_1} &= \frac{\partial f_1}{\partial h_1}\biggl(\frac{\partial h_2}{\partial f_1}\frac{\partial f_2}{\partial h_2}\frac{\partial h_3}{\partial f_2}\frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}\biggr) \\
\frac{\partial \ell_i}{\partial f_0} &= \frac{\partial h_1}{\partial f_0}\biggl(\frac{\partial f_1}{\partial h_1}\frac{\partial h_2}{\partial f_1}\frac{\partial f_2}{\partial h_2}\frac{\partial h_3}{\partial f_2}\frac{\partial f_3}{\partial h_3}\frac{\partial \ell_i}{\partial f_3}\biggr)
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation by a small change of each intermediate quantity',
    zh: '在每个中间量上加一个微小改变，再自动微分',
  },
  cases: 30,
  draw: drawToy,
  // What is added to each quantity; the derivative by it is the derivative by the quantity.
  at: () => ({ f3: 0, h3: 0, f2: 0, h2: 0, f1: 0, h1: 0, f0: 0 }),
  of: (_, by, { beta, omega, x, y }) => {
    const [b, w] = [(k: number) => component(beta, k), (k: number) => component(omega, k)];
    const h1 = by.f0
      .add(b(0) + w(0) * x)
      .sin()
      .add(by.h1);
    const h2 = h1.mul(w(1)).add(b(1)).add(by.f1).exp().add(by.h2);
    const h3 = h2.mul(w(2)).add(b(2)).add(by.f2).cos().add(by.h3);
    return h3.mul(w(3)).add(b(3)).add(by.f3).sub(y).square();
  },
  stated: backward(),
  mutants: {
    'the factor two lost': backward(({ output }) => ({ output: output / 2 })),
    'target minus prediction': backward(({ output }) => ({ output: -output })),
    'the minus of the cosine lost': backward(({ nonlinear: [a, b, c] }) => ({ nonlinear: [a, b, -c] })),
    'the bias for the weight': backward(({ linear: [a, , c] }, { beta }) => ({
      linear: [a, component(beta, 2), c],
    })),
    'a nonlinearity skipped': backward(({ nonlinear: [, b, c] }) => ({ nonlinear: [1, b, c] })),
  },
});
