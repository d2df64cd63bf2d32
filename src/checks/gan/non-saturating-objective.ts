import { identity } from '#checks/kit/identity.ts';
import { type TwoFinite, drawTwoFinite, sumBoth } from '#checks/shared/real-and-generated.ts';
import { softplus } from '#checks/shared/logistic-functions.ts';

type Weight = (p: number, q: number) => number;
const overGenerated: Weight = (_, q) => q;
const overReal: Weight = (p) => p;

interface Form {
  /** What the first three expectations are taken over. */
  first: Weight;
  divergence: number;
}

/** The five expressions behind the left side. */
function rows(values: TwoFinite, change: Partial<Form> = {}): number[] {
  const form: Form = { first: overGenerated, divergence: -1, ...change };
  const mean = (weight: Weight, of: Weight): number => sumBoth(values, (p, q) => weight(p, q) * of(p, q));
  const optimal: Weight = (p, q) => p / (p + q);
  const divergence = sumBoth(values, (p, q) => q * Math.log(q / p));
  return [
    mean(form.first, (p, q) => Math.log(optimal(p, q))),
    mean(form.first, (p, q) => Math.log(p / (p + q))),
    mean(form.first, (p, q) => Math.log(p / q)) + mean(overGenerated, (p, q) => Math.log(q / (p + q))),
    form.divergence * divergence + mean(overGenerated, (p, q) => Math.log(1 - optimal(p, q))),
  ];
}

export default identity({
  formulas: {
    'formulary-gan-non-saturating': String.raw`
\begin{aligned}
L'(G|D^*) &= \mathbb{E}_{x\sim p_\theta(x)}\bigl[\log D^*(x)\bigr] = \mathbb{E}_{x\sim p_\theta(x)}\biggl[\log\frac{p_r(x)}{p_r(x)+p_\theta(x)}\biggr] \\
&= \mathbb{E}_{x\sim p_\theta(x)}\biggl[\log\frac{p_r(x)}{p_\theta(x)}\biggr] + \mathbb{E}_{x\sim p_\theta(x)}\biggl[\log\frac{p_\theta(x)}{p_r(x)+p_\theta(x)}\biggr] \\
&= -\mathrm{KL}(P_\theta\,\|\,P_r) + \mathbb{E}_{x\sim p_\theta(x)}\bigl[\log\bigl(1 - D^*(x)\bigr)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the mean over generated data of a softplus of the log ratio of the densities',
    zh: '对生成数据取密度对数比的 softplus 的平均',
  },
  draw: drawTwoFinite,
  stated: (values) => rows(values),
  reference: (values) => {
    const value = sumBoth(values, (p, q) => -q * softplus(Math.log(q) - Math.log(p)));
    return [value, value, value, value];
  },
  mutants: {
    'the divergence added': (values) => rows(values, { divergence: 1 }),
    'expectations over the mean of both': (values) => rows(values, { first: (p, q) => (p + q) / 2 }),
  },
  sourceReads: { 'formulary-gan-non-saturating': (values) => rows(values, { first: overReal }) },
});
