import { quadrature } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import {
  type TwoDensities,
  drawTwoDensities,
  integrateBoth,
  jensenShannonByEntropies,
} from '#checks/shared/real-and-generated.ts';
import { logistic } from '#checks/shared/logistic-functions.ts';

interface Form {
  /** The score of the discriminator from both densities. */
  score: (p: number, q: number) => number;
  /** How often the divergence counts. */
  divergences: number;
  constant: number;
}

/** The rows of both entries at the optimal discriminator; the second are the first turned round. */
function rows(values: TwoDensities, change: Partial<Form> = {}) {
  const form: Form = {
    score: (p, q) => Math.log(p / q),
    divergences: 2,
    constant: -2 * Math.log(2),
    ...change,
  };
  const both = (real: (p: number, q: number) => number, generated: (p: number, q: number) => number) =>
    integrateBoth(values, (p, q) => p * Math.log(real(p, q)) + q * Math.log(generated(p, q)));
  const posterior = (p: number, q: number): number => logistic(form.score(p, q));
  const first = both(posterior, (p, q) => 1 - posterior(p, q));
  const ratio = (p: number, q: number): number => p / (q + p);
  const second = both(ratio, (p, q) => 1 - ratio(p, q));
  const third = both(ratio, (p, q) => q / (q + p));
  const divergence = integrateBoth(
    values,
    (p, q) => (p * Math.log((2 * p) / (p + q)) + q * Math.log((2 * q) / (p + q))) / 2,
  );
  return {
    loss: [-first, -second, -third],
    objective: [first, third, form.divergences * divergence + form.constant],
  };
}

export default quadrature({
  formulas: {
    'udl-15-8': String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= -\int Pr(\mathbf{x}^*)\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}^*,\boldsymbol\phi]\bigr]\Bigr]d\mathbf{x}^* - \int Pr(\mathbf{x})\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x},\boldsymbol\phi]\bigr]\Bigr]d\mathbf{x} \\
&= -\int Pr(\mathbf{x}^*)\log\biggl[1-\frac{Pr(\mathbf{x})}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x}^* - \int Pr(\mathbf{x})\log\biggl[\frac{Pr(\mathbf{x})}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x} \\
&= -\int Pr(\mathbf{x}^*)\log\biggl[\frac{Pr(\mathbf{x}^*)}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x}^* - \int Pr(\mathbf{x})\log\biggl[\frac{Pr(\mathbf{x})}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x}
\end{aligned}`,
    'formulary-gan-generator-objective-js': String.raw`
\begin{aligned}
L(G|D^*) &= \mathbb{E}_{x\sim p_r(x)}\bigl[\log D^*(x)\bigr] + \mathbb{E}_{x\sim p_\theta(x)}\bigl[\log\bigl(1 - D^*(x)\bigr)\bigr] \\
&= \mathbb{E}_{x\sim p_r(x)}\biggl[\log\frac{p_r(x)}{p_r(x)+p_\theta(x)}\biggr] + \mathbb{E}_{x\sim p_\theta(x)}\biggl[\log\frac{p_\theta(x)}{p_r(x)+p_\theta(x)}\biggr] \\
&= 2\,\mathrm{JS}(P_r, P_\theta) - 2\log 2
\end{aligned}`,
  },
  against: {
    en: 'the entropies of both distributions and of their mixture',
    zh: '两个分布及其混合分布的熵',
  },
  cases: 60,
  draw: drawTwoDensities,
  stated: (values) => rows(values),
  reference: (values) => {
    const loss = 2 * Math.log(2) - 2 * jensenShannonByEntropies(values);
    return { loss: [loss, loss, loss], objective: [-loss, -loss, -loss] };
  },
  mutants: {
    'the ratio of the densities turned round': (values) => rows(values, { score: (p, q) => Math.log(q / p) }),
    'a discriminator that knows nothing': (values) => rows(values, { score: () => 0 }),
    'the divergence once': (values) => rows(values, { divergences: 1 }),
    'one log 2 only': (values) => rows(values, { constant: -Math.log(2) }),
  },
  sourceReads: {
    'formulary-gan-generator-objective-js': notComputable('only the letters of the densities are misread'),
  },
});
