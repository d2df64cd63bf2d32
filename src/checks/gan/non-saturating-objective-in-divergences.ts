import { identity } from '#checks/kit/identity.ts';
import {
  type TwoFinite,
  drawTwoFinite,
  jensenShannonFinite,
  sumBoth,
} from '#checks/shared/real-and-generated.ts';

interface Form {
  /** What the last expectation is taken over. */
  weight: (p: number, q: number) => number;
  divergence: (p: number, q: number) => number;
  factor: number;
}

function rightSide(values: TwoFinite, change: Partial<Form> = {}): number {
  const form: Form = { weight: (p) => p, divergence: (p, q) => q * Math.log(q / p), factor: 2, ...change };
  return (
    -sumBoth(values, form.divergence) +
    form.factor * jensenShannonFinite(values) -
    2 * Math.log(2) -
    sumBoth(values, (p, q) => form.weight(p, q) * Math.log(p / (p + q)))
  );
}

export default identity({
  formulas: {
    'formulary-gan-non-saturating-kl-js': String.raw`L'(G|D^*) = -\mathrm{KL}(P_\theta\,\|\,P_r) + 2\,\mathrm{JS}(P_r, P_\theta) - 2\log 2 - \mathbb{E}_{x\sim p_r(x)}\bigl[\log D^*(x)\bigr]`,
  },
  against: {
    en: 'the mean of log D* over generated data',
    zh: '对生成数据直接求 log D* 的平均',
  },
  draw: drawTwoFinite,
  stated: (values) => rightSide(values),
  reference: (values) => sumBoth(values, (p, q) => -q * Math.log1p(q / p)),
  mutants: {
    'the other direction of the divergence': (values) =>
      rightSide(values, { divergence: (p, q) => p * Math.log(p / q) }),
    'the Jensen–Shannon divergence once': (values) => rightSide(values, { factor: 1 }),
  },
  sourceReads: {
    'formulary-gan-non-saturating-kl-js': (values) => rightSide(values, { weight: (_, q) => q }),
  },
});
