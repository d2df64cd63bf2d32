import { sampling } from '#checks/kit/sampling.ts';

interface Values {
  a: number;
  b: number;
}

const moments = (second: (values: Values) => number) => (values: Values) => ({
  mean: 0,
  square: second(values),
});

export default sampling({
  formulas: {
    'udl-18-44': String.raw`
\begin{aligned}
\mathbb{E}[z] &= 0 \\
\mathrm{Var}[z] &= a^2+b^2
\end{aligned}`,
  },
  against: { en: 'the first two moments of sampled sums', zh: '抽样所得之和的前两阶矩' },
  draw: (random): Values => ({ a: random.between(0.5, 2), b: random.between(0.5, 2) }),
  sample: ({ a, b }, random) => {
    const z = a * random.normal() + b * random.normal();
    return { mean: z, square: z * z };
  },
  stated: moments(({ a, b }) => a * a + b * b),
  mutants: {
    'standard deviations added': moments(({ a, b }) => (a + b) ** 2),
    'not squared': moments(({ a, b }) => a + b),
    'a mean of one': ({ a, b }) => ({ mean: 1, square: a * a + b * b }),
  },
});
