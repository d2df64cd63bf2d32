import { autodiff } from '#checks/kit/autodiff.ts';
import { type Toy, drawToy, forward } from '#checks/shared/backprop-toy.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** ∂ℓ/∂f_k by differences: the rest of the chain is run from f_k on. */
function byPreactivations(toy: Toy): Vector {
  const { f } = forward(toy);
  return f.map((value, k) => {
    const loss = ([at = NaN]: Vector): number => {
      const moved = { ...toy, beta: toy.beta.map((bias, j) => (j === k ? bias + at - value : bias)) };
      return (component(forward(moved).f, 3) - toy.y) ** 2;
    };
    return component(gradient(loss, [value]), 0);
  });
}

/** The local slopes of every linear step, 1 and h_k, x in the first, times ∂ℓ/∂f_k. */
const parameters = (local: (k: number, toy: Toy) => { beta: number; omega: number }) => (toy: Toy) => {
  const byF = byPreactivations(toy);
  return {
    beta: byF.map((slope, k) => local(k, toy).beta * slope),
    omega: byF.map((slope, k) => local(k, toy).omega * slope),
  };
};
const input = (k: number, toy: Toy): number => component(forward(toy).h, k);

export default autodiff({
  formulas: {
    'udl-7-14': String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \beta_k} &= \frac{\partial f_k}{\partial \beta_k}\frac{\partial \ell_i}{\partial f_k} \\
\frac{\partial \ell_i}{\partial \omega_k} &= \frac{\partial f_k}{\partial \omega_k}\frac{\partial \ell_i}{\partial f_k}
\end{aligned}`,
    'udl-7-15': String.raw`\frac{\partial f_k}{\partial \beta_k} = 1 \quad\text{and}\quad \frac{\partial f_k}{\partial \omega_k} = h_k`,
    'udl-7-16': String.raw`\frac{\partial f_0}{\partial \beta_0} = 1 \quad\text{and}\quad \frac{\partial f_0}{\partial \omega_0} = x_i`,
  },
  against: { en: 'automatic differentiation by all eight parameters', zh: '对全部八个参数的自动微分' },
  cases: 30,
  draw: drawToy,
  at: ({ beta, omega }) => ({ beta, omega }),
  of: (_, { beta, omega }, { x, y }) => {
    const [b, w] = [(k: number) => beta.slice([k], [1]), (k: number) => omega.slice([k], [1])];
    const h1 = w(0).mul(x).add(b(0)).sin();
    const h2 = h1.mul(w(1)).add(b(1)).exp();
    return h2.mul(w(2)).add(b(2)).cos().mul(w(3)).add(b(3)).sub(y).square();
  },
  stated: parameters((k, toy) => ({ beta: 1, omega: input(k, toy) })),
  mutants: {
    'the slope of the bias for that of the weight': parameters((k, toy) => ({
      beta: input(k, toy),
      omega: 1,
    })),
    'the weight itself for its input': parameters((k, toy) => ({ beta: 1, omega: component(toy.omega, k) })),
    'what leaves the step for what enters it': parameters((k, toy) => ({
      beta: 1,
      omega: component(forward(toy).f, k),
    })),
    'one for the input': parameters((k, toy) => ({ beta: 1, omega: k === 0 ? 1 : input(k, toy) })),
  },
});
