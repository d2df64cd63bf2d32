import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const TEX = String.raw`\mathrm{Var}\bigl(a^{(l)}\bigr) = M_{l-1} \cdot \mathrm{Var}\bigl(w_i^{(l)}\bigr)\, \mathrm{Var}\bigl(a_i^{(l-1)}\bigr)`;

/** A number that is `up` with probability p and else negative, with mean zero. */
interface TwoValues {
  p: number;
  up: number;
}
interface Values {
  inputs: number;
  weight: TwoValues;
  activity: TwoValues;
}

const outcomes = ({ p, up }: TwoValues) => [
  { p, value: up },
  { p: 1 - p, value: (-up * p) / (1 - p) },
];
const variance = (two: TwoValues): number =>
  outcomes(two).reduce((sum, { p, value }) => sum + p * value ** 2, 0);

const names = ({ inputs, weight, activity }: Values) => ({
  'M_{l-1}': inputs,
  '\\mathrm{Var}\\bigl(w_i^{(l)}\\bigr)': variance(weight),
  '\\mathrm{Var}\\bigl(a_i^{(l-1)}\\bigr)': variance(activity),
});

export default identity({
  formulas: { 'formulary-init-forward-variance': TEX },
  against: {
    en: 'the variance of the sum over all outcomes of two-valued weights and activities',
    zh: '权重与活性值各取两个值，对全部结果求和所得的方差',
  },
  cases: 100,
  draw: (random): Values => {
    const two = (): TwoValues => ({ p: random.between(0.2, 0.8), up: random.between(0.5, 1.5) });
    return { inputs: random.integer(1, 4), weight: two(), activity: two() };
  },
  stated: fromTex(TEX, names),
  reference: ({ inputs, weight, activity }) => {
    const terms = outcomes(weight).flatMap((w) =>
      outcomes(activity).map((a) => ({ p: w.p * a.p, value: w.value * a.value })),
    );
    let all = [{ p: 1, value: 0 }];
    for (let i = 0; i < inputs; i += 1)
      all = all.flatMap((sum) => terms.map((term) => ({ p: sum.p * term.p, value: sum.value + term.value })));
    const mean = all.reduce((sum, { p, value }) => sum + p * value, 0);
    return all.reduce((sum, { p, value }) => sum + p * (value - mean) ** 2, 0);
  },
  mutants: {
    'the number of inputs left out': fromTex(TEX.replace(String.raw`M_{l-1} \cdot`, ''), names),
    'the number of inputs squared': fromTex(TEX.replace('M_{l-1}', 'M_{l-1}^2'), names),
    'the variances added': fromTex(
      TEX.replace(String.raw`\, \mathrm{Var}\bigl(a_i^{(l-1)}`, String.raw`+ \mathrm{Var}\bigl(a_i^{(l-1)}`),
      names,
    ),
  },
  sourceReads: {
    'formulary-init-forward-variance': notComputable('only the letter of the activity is misread'),
  },
});
