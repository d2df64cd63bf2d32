import { identity } from '#checks/kit/identity.ts';
import { drawBetas, stateAt } from '#checks/shared/diffusion-chain.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { type Vector, dot } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\mathbf{z}_2 &= \sqrt{1-\beta_2}\Bigl(\sqrt{1-\beta_1}\cdot\mathbf{x} + \sqrt{\beta_1}\cdot\boldsymbol\epsilon_1\Bigr) + \sqrt{\beta_2}\cdot\boldsymbol\epsilon_2 \\
&= \sqrt{1-\beta_2}\Bigl(\sqrt{1-\beta_1}\cdot\mathbf{x} + \sqrt{1-(1-\beta_1)}\cdot\boldsymbol\epsilon_1\Bigr) + \sqrt{\beta_2}\cdot\boldsymbol\epsilon_2 \\
&= \sqrt{(1-\beta_2)(1-\beta_1)}\cdot\mathbf{x} + \sqrt{1-\beta_2-(1-\beta_2)(1-\beta_1)}\cdot\boldsymbol\epsilon_1 + \sqrt{\beta_2}\cdot\boldsymbol\epsilon_2
\end{aligned}`;

interface Values {
  betas: Vector;
  x: number;
  noises: Vector;
}

const rows = (tex: string) =>
  sidesFromTex(tex, ({ betas, x, noises }: Values) => ({
    '\\beta': betas,
    '\\boldsymbol\\epsilon': noises,
    '\\mathbf{x}': x,
  }));

export default identity({
  formulas: { 'udl-18-5': TEX },
  against: { en: 'two steps run one after the other', zh: '逐步运行两步的结果' },
  draw: (random): Values => ({ betas: drawBetas(random, 2), x: random.normal(), noises: random.vector(2) }),
  stated: rows(TEX),
  reference: ({ betas, x, noises }) => {
    const { signal, noises: weights } = stateAt(betas, 2);
    const z = signal * x + dot(weights, noises);
    return [z, z, z];
  },
  mutants: {
    'the variance of the first noise not reduced': rows(
      TEX.replace(String.raw`1-\beta_2-(1`, String.raw`1-(1`),
    ),
    'a shifted index': rows(TEX.replace(String.raw`\sqrt{\beta_2}`, String.raw`\sqrt{\beta_1}`)),
    'half of the noise in the second row': rows(
      TEX.replace(String.raw`1-(1-\beta_1)`, String.raw`1-1-(-\beta_1/2)`),
    ),
  },
});
