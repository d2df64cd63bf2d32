import { identity } from '#checks/kit/identity.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`
\begin{aligned}
L[x] &= \bigl(\mathrm{f}[x,\boldsymbol\phi]-y[x]\bigr)^2 \\
&= \Bigl(\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)+\bigl(\mu[x]-y[x]\bigr)\Bigr)^2 \\
&= \bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)^2 + 2\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)\bigl(\mu[x]-y[x]\bigr) + \bigl(\mu[x]-y[x]\bigr)^2
\end{aligned}`;

interface Values {
  prediction: number;
  output: number;
  mean: number;
}
const names = ({ prediction, output, mean }: Values) => ({
  '\\mathrm{f}[x,\\boldsymbol\\phi]': prediction,
  'y[x]': output,
  '\\mu[x]': mean,
});

export default identity({
  formulas: { 'udl-8-2': TEX },
  against: { en: 'the square multiplied out without the mean', zh: '不引入均值，直接展开平方' },
  draw: (random): Values => ({
    prediction: random.between(-2, 2),
    output: random.between(-2, 2),
    mean: random.between(-2, 2),
  }),
  stated: sidesFromTex(TEX, names),
  reference: ({ prediction: f, output: y }) => [1, 2, 3].map(() => f * f - 2 * f * y + y * y),
  mutants: {
    'the mixed term subtracted': sidesFromTex(TEX.replace('+ 2', '- 2'), names),
    'the mixed term once': sidesFromTex(TEX.replace('+ 2', '+ '), names),
    'the mean subtracted twice': sidesFromTex(
      TEX.replace(String.raw`\bigl(\mu[x]-y[x]\bigr)\Bigr)^2`, String.raw`\bigl(-\mu[x]-y[x]\bigr)\Bigr)^2`),
      names,
    ),
  },
});
