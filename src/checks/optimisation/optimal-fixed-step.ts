import { identity } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`
\begin{aligned}
\min_{\alpha}\,\max_{\mu\le\lambda\le L}|1-\alpha\lambda| &= \min_{\alpha}\,\max\bigl\{|1-\alpha\mu|,\,|1-\alpha L|\bigr\} \\
&= \frac{L-\mu}{L+\mu} = \frac{\kappa-1}{\kappa+1}, \qquad \alpha^{*} = \frac{2}{\mu+L}
\end{aligned}`;

interface Values {
  mu: number;
  L: number;
}
const names = ({ mu, L }: Values): Bindings => ({ '\\mu': mu, L, '\\kappa': L / mu });
/** The factors as the last row writes them, and the best step. */
const rows = (tex: string) => (values: Values) => ({
  rate: fromTex(tex, names, { side: 2 })(values),
  condition: fromTex(tex, names, { side: 3 })(values),
  step: fromTex(tex, names, { of: String.raw`\alpha^{*}` })(values),
});

/** The largest |1 − αλ| over a thousand λ of the interval. */
const worst = ({ mu, L }: Values, step: number): number => {
  const factors = Array.from({ length: 1001 }, (_, i) => Math.abs(1 - step * (mu + ((L - mu) * i) / 1000)));
  return Math.max(...factors);
};
/** The lowest point of a convex function, by thirds. */
function lowest(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let step = 0; step < 90; step += 1) {
    const third = (b - a) / 3;
    if (f(a + third) < f(b - third)) b -= third;
    else a += third;
  }
  return (a + b) / 2;
}

export default identity({
  formulas: { 'atlas-optimal-fixed-step': TEX },
  against: { en: 'a search for the best step over a grid of eigenvalues', zh: '在特征值网格上搜索最优步长' },
  cases: 60,
  draw: (random): Values => {
    const mu = random.between(0.2, 2);
    return { mu, L: mu * random.between(1.2, 20) };
  },
  stated: rows(TEX),
  reference: (values) => {
    const step = lowest((alpha) => worst(values, alpha), 0, 3 / values.mu);
    return { rate: worst(values, step), condition: worst(values, step), step };
  },
  mutants: {
    'the step of the steep end alone': rows(
      TEX.replace(String.raw`\frac{2}{\mu+L}`, String.raw`\frac{1}{L}`),
    ),
    'one for two': rows(TEX.replace(String.raw`\frac{2}{`, String.raw`\frac{1}{`)),
    'the rate upside down': rows(
      TEX.replace(String.raw`\frac{L-\mu}{L+\mu}`, String.raw`\frac{L+\mu}{L-\mu}`),
    ),
    'the rate squared': rows(
      TEX.replace(String.raw`\frac{\kappa-1}{\kappa+1}`, String.raw`\frac{(\kappa-1)^2}{(\kappa+1)^2}`),
    ),
  },
});
