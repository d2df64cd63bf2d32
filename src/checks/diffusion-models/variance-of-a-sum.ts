import { sampling } from '#checks/kit/sampling.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const SUM = String.raw`z = a\cdot\epsilon_1 + b\cdot\epsilon_2`;

interface Values {
  a: number;
  b: number;
}

/** The sum itself, for two noises. */
const sum = fromTex(SUM, ({ a, b, noises }: Values & { noises: readonly number[] }) => ({
  a,
  b,
  '\\epsilon': noises,
}));
const moments = (second: (values: Values) => number) => (values: Values) => ({
  mean: 0,
  square: second(values),
});

export default sampling({
  formulas: {
    'udl-18-43': SUM,
    'udl-18-44': String.raw`
\begin{aligned}
\mathbb{E}[z] &= 0 \\
\mathrm{Var}[z] &= a^2+b^2
\end{aligned}`,
  },
  against: { en: 'the first two moments of sampled sums', zh: '抽样所得之和的前两阶矩' },
  draw: (random): Values => ({ a: random.between(0.5, 2), b: random.between(0.5, 2) }),
  sample: (values, random) => {
    const z = sum({ ...values, noises: [random.normal(), random.normal()] });
    return { mean: z, square: z * z };
  },
  stated: moments(({ a, b }) => a * a + b * b),
  mutants: {
    'standard deviations added': moments(({ a, b }) => (a + b) ** 2),
    'not squared': moments(({ a, b }) => a + b),
    'a mean of one': ({ a, b }) => ({ mean: 1, square: a * a + b * b }),
  },
});
