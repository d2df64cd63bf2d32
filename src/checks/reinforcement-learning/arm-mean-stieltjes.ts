import { quadrature } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { integrate } from '#numerics/quadrature.ts';

/** A reward that is `atom` with probability p and otherwise uniform on [low, high]: neither a density nor a table. */
interface Values {
  p: number;
  atom: number;
  low: number;
  high: number;
}

/** ∫ g(x) dP(x): the jump of the distribution function and its slope. */
const against =
  (g: (x: number) => number, share = (p: number) => 1 - p) =>
  ({ p, atom, low, high }: Values): number =>
    p * g(atom) + integrate((x) => (g(x) * share(p)) / (high - low), [low, high]);

/** P(X ≤ x). */
const distribution = ({ p, atom, low, high }: Values, x: number): number =>
  (x >= atom ? p : 0) + (1 - p) * Math.min(1, Math.max(0, (x - low) / (high - low)));

export default quadrature({
  formulas: { 'formulary-bandit-arm-mean': String.raw`\mu_a(\nu) = \int_{-\infty}^{\infty} x\,dP_a(x)` },
  against: {
    en: 'the area above the distribution function to the right of zero less the area below it to the left',
    zh: '零点右侧分布函数之上的面积，减去左侧分布函数之下的面积',
  },
  cases: 100,
  draw: (random): Values => {
    const low = random.between(-3, 2);
    return {
      p: random.between(0.1, 0.8),
      atom: random.between(-3, 3),
      low,
      high: low + random.between(0.5, 3),
    };
  },
  stated: against((x) => x),
  reference: (values) => {
    const { atom, low, high } = values;
    const breaks = [...new Set([-4, 0, 6, atom, low, high])].toSorted((a, b) => a - b);
    return integrate((x) => (x > 0 ? 1 - distribution(values, x) : -distribution(values, x)), breaks);
  },
  mutants: {
    'the jump left out': ({ p, atom, ...rest }) => against((x) => x)({ p, atom, ...rest }) - p * atom,
    'a density of area one beside the jump': against(
      (x) => x,
      () => 1,
    ),
    'the second moment': against((x) => x * x),
  },
  sourceReads: {
    'formulary-bandit-arm-mean': notComputable('only the names of the mean and of the bandit are misread'),
  },
});
