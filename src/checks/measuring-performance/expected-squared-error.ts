import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, dot } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\mathbb{E}_y\bigl[L[x]\bigr] &= \mathbb{E}_y\Bigl[\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)^2 + 2\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)\bigl(\mu[x]-y[x]\bigr) + \bigl(\mu[x]-y[x]\bigr)^2\Bigr] \\
&= \bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)^2 + 2\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)\bigl(\mu[x]-\mathbb{E}_y\bigl[y[x]\bigr]\bigr) + \mathbb{E}_y\Bigl[\bigl(\mu[x]-y[x]\bigr)^2\Bigr] \\
&= \bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)^2 + 2\bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)\cdot 0 + \mathbb{E}_y\Bigl[\bigl(\mu[x]-y[x]\bigr)^2\Bigr] \\
&= \bigl(\mathrm{f}[x,\boldsymbol\phi]-\mu[x]\bigr)^2 + \sigma^2
\end{aligned}`;

/** An output with finitely many values, and a prediction. */
interface Values {
  prediction: number;
  outputs: Vector;
  probabilities: Vector;
}

const expectation = ({ outputs, probabilities }: Values, of: (y: number) => number): number =>
  dot(probabilities, outputs.map(of));
const mean = (values: Values): number => expectation(values, (y) => y);
const variance = (values: Values): number => expectation(values, (y) => y * y) - mean(values) ** 2;

const names = (values: Values) => ({
  '\\mathrm{f}[x,\\boldsymbol\\phi]': values.prediction,
  '\\mu[x]': mean(values),
  '\\mathbb{E}_y[y[x]]': mean(values),
  '\\mathbb{E}_y[(\\mu[x]-y[x])^2]': expectation(values, (y) => (mean(values) - y) ** 2),
  '\\sigma': Math.sqrt(variance(values)),
});
/** The rows from the second on, in which nothing random is left. */
const rows = (tex: string) => {
  const sides = [2, 3, 4].map((side) => fromTex(tex, names, { side }));
  return (values: Values): number[] => sides.map((side) => side(values));
};

export default identity({
  formulas: { 'udl-8-3': TEX },
  against: { en: 'the mean squared error over all outputs', zh: '对所有可能输出求平方误差的平均' },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return {
      prediction: random.between(-2, 2),
      outputs: random.vector(n),
      probabilities: random.probabilities(n),
    };
  },
  stated: rows(TEX),
  reference: (values) => [1, 2, 3].map(() => expectation(values, (y) => (values.prediction - y) ** 2)),
  mutants: {
    'standard deviation for variance': rows(TEX.replace(String.raw`+ \sigma^2`, String.raw`+ \sigma`)),
    'the noise subtracted': rows(TEX.replace(String.raw`+ \sigma^2`, String.raw`- \sigma^2`)),
    'the mixed term does not vanish': rows(TEX.replace(String.raw`\cdot 0`, String.raw`\cdot 1`)),
  },
});
