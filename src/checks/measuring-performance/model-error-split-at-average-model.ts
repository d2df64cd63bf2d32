import { identity } from '#checks/kit/identity.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`
\begin{aligned}
&\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mu[x]\Bigr)^2 \\
&= \biggl(\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mathrm{f}_{\mu}[x]\Bigr)+\bigl(\mathrm{f}_{\mu}[x]-\mu[x]\bigr)\biggr)^2 \\
&= \Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mathrm{f}_{\mu}[x]\Bigr)^2 + 2\Bigl(\mathrm{f}\bigl[x,\boldsymbol\phi[\mathcal{D}]\bigr]-\mathrm{f}_{\mu}[x]\Bigr)\bigl(\mathrm{f}_{\mu}[x]-\mu[x]\bigr) + \bigl(\mathrm{f}_{\mu}[x]-\mu[x]\bigr)^2
\end{aligned}`;

interface Values {
  fitted: number;
  average: number;
  mean: number;
}
const names = ({ fitted, average, mean }: Values) => ({
  '\\mathrm{f}[x,\\boldsymbol\\phi[\\mathcal{D}]]': fitted,
  '\\mathrm{f}_{\\mu}[x]': average,
  '\\mu[x]': mean,
});
const sides = (tex: string) => sidesFromTex(tex, names, { from: 0 });

export default identity({
  formulas: { 'udl-8-5': TEX },
  against: { en: 'the square multiplied out without the average model', zh: '不引入平均模型，直接展开平方' },
  draw: (random): Values => ({
    fitted: random.between(-2, 2),
    average: random.between(-2, 2),
    mean: random.between(-2, 2),
  }),
  stated: sides(TEX),
  reference: ({ fitted: f, mean: m }) => [1, 2, 3].map(() => f * f - 2 * f * m + m * m),
  mutants: {
    'the mixed term dropped': sides(TEX.replace('+ 2', '+ 0')),
    'the mixed term subtracted': sides(TEX.replace('+ 2', '- 2')),
    'the last term not squared': sides(TEX.replace(/\^2\n/, '\n')),
  },
});
