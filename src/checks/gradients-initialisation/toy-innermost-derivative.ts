import { autodiff } from '#checks/kit/autodiff.ts';
import { type Toy, drawToy, toyNames } from '#checks/shared/backprop-toy.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\frac{\partial \ell_i}{\partial \omega_0} &= -2\biggl(\beta_3+\omega_3\cdot\cos\Bigl[\beta_2+\omega_2\cdot\exp\bigl[\beta_1+\omega_1\cdot\sin[\beta_0+\omega_0\cdot x_i]\bigr]\Bigr]-y_i\biggr) \\
&\qquad\cdot\,\omega_1\omega_2\omega_3\cdot x_i\cdot\cos[\beta_0+\omega_0\cdot x_i]\cdot\exp\Bigl[\beta_1+\omega_1\cdot\sin[\beta_0+\omega_0\cdot x_i]\Bigr] \\
&\qquad\cdot\,\sin\Bigl[\beta_2+\omega_2\cdot\exp\bigl[\beta_1+\omega_1\cdot\sin[\beta_0+\omega_0\cdot x_i]\bigr]\Bigr]
\end{aligned}`;

const slope = (tex: string) => {
  const evaluate = fromTex(tex, toyNames);
  return (toy: Toy) => ({ weight: evaluate(toy) });
};

export default autodiff({
  formulas: { 'udl-7-8': TEX },
  against: { en: 'automatic differentiation of the squared error', zh: '对平方误差的自动微分' },
  cases: 30,
  draw: drawToy,
  at: ({ omega }) => ({ weight: component(omega, 0) }),
  of: (_, { weight }, { beta, omega, x, y }) => {
    const [b, w] = [(k: number) => component(beta, k), (k: number) => component(omega, k)];
    const h1 = weight.mul(x).add(b(0)).sin();
    const h2 = h1.mul(w(1)).add(b(1)).exp();
    return h2.mul(w(2)).add(b(2)).cos().mul(w(3)).add(b(3)).sub(y).square();
  },
  stated: slope(TEX),
  mutants: {
    'the sign of the derivative of the cosine': slope(TEX.replace('-2', '2')),
    'the input lost': slope(TEX.replace(String.raw`\cdot x_i\cdot\cos`, String.raw`\cdot\cos`)),
    'the first weight for the second': slope(
      TEX.replace(String.raw`\omega_1\omega_2`, String.raw`\omega_0\omega_2`),
    ),
    'a sine for the inner cosine': slope(TEX.replace(String.raw`\cos[\beta_0`, String.raw`\sin[\beta_0`)),
    'the target added': slope(TEX.replace('-y_i', '+y_i')),
  },
});
