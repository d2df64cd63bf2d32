import { inequality } from '#checks/kit/inequality.ts';
import { type Objective, around, objectives, optimum } from '#checks/shared/argmin.ts';
import { mean } from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const DISTRIBUTION = String.raw`q(y) = \frac{1}{I}\sum_{i=1}^{I} \delta[y-y_i]`;
const CHAIN = String.raw`
\begin{aligned}
\hat{\boldsymbol\theta} &= \operatorname*{argmin}_{\boldsymbol\theta}\Biggl[-\int_{-\infty}^{\infty} \Biggl(\frac{1}{I}\sum_{i=1}^{I} \delta[y-y_i]\Biggr)\log\bigl[Pr(y|\boldsymbol\theta)\bigr]dy\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\theta}\Biggl[-\frac{1}{I}\sum_{i=1}^{I} \log\bigl[Pr(y_i|\boldsymbol\theta)\bigr]\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\theta}\Biggl[-\sum_{i=1}^{I} \log\bigl[Pr(y_i|\boldsymbol\theta)\bigr]\Biggr]
\end{aligned}`;

interface Values {
  y: Vector;
  /** Mean and log σ of a normal model. */
  theta: Vector;
  others: readonly Vector[];
}

const model = (theta: Vector) => ({ mean: component(theta, 0), sd: Math.exp(component(theta, 1)) });

const names = ({ y }: Values, theta: Vector): Bindings => ({
  I: y.length,
  y,
  '\\boldsymbol\\theta': 0,
  Pr: (output: number) => gaussian(output, model(theta)),
});

/** ∫ q f with each δ as a normal density of this width, by the three-point rule that is exact to degree five. */
const WIDTH = 1e-7;
function integral({ y }: Values, f: (y: number) => number, weight = 1 / y.length): number {
  const peak = (at: number): number =>
    (2 / 3) * f(at) + (f(at - Math.sqrt(3) * WIDTH) + f(at + Math.sqrt(3) * WIDTH)) / 6;
  return y.reduce((sum, at) => sum + weight * peak(at), 0);
}

/** The first row, with point masses, and the other two from their TeX. */
const rows = (tex: string): Objective<Values>[] => [
  (values, theta) => -integral(values, (y) => logGaussian(y, model(theta))),
  ...objectives(tex, names).slice(1),
];

const fit = ({ y }: Pick<Values, 'y'>): Vector => [
  mean(y),
  Math.log(mean(y.map((value) => (value - mean(y)) ** 2))) / 2,
];
const moments = (values: Values, weight?: number) => ({
  mass: integral(values, () => 1, weight),
  mean: integral(values, (y) => y, weight),
  square: integral(values, (y) => y * y, weight),
});
const valuesOf = (tex: string) => (values: Values) => rows(tex).map((row) => row(values, values.theta));

export default inequality({
  formulas: { 'udl-5-28': DISTRIBUTION, 'udl-5-30': CHAIN },
  against: {
    en: 'point masses as narrow peaks; and the three criteria at sample mean and variance, compared with others',
    zh: '用极窄的峰代替点质量；并比较三个准则在样本均值与方差处同在别处的取值',
  },
  draw: (random): Values => {
    const y = random.list(random.integer(2, 5), (i) => i + random.between(0, 0.8));
    return { y, theta: [random.normal(), random.between(-0.5, 0.5)], others: around(random, fit({ y })) };
  },
  ...optimum(rows(CHAIN), fit),
  equal: {
    stated: (values) => ({ q: moments(values), rows: valuesOf(CHAIN)(values) }),
    reference: ({ y, theta }) => {
      const { mean: mu, sd } = model(theta);
      const squares = y.reduce((sum, value) => sum + ((value - mu) / sd) ** 2, 0);
      const total = squares / 2 + y.length * (Math.log(sd) + Math.log(2 * Math.PI) / 2);
      return {
        q: { mass: 1, mean: mean(y), square: mean(y.map((value) => value * value)) },
        rows: [total / y.length, total / y.length, total],
      };
    },
  },
  mutants: {
    'masses that add up to I': {
      stated: (values) => ({ q: moments(values, 1), rows: valuesOf(CHAIN)(values) }),
    },
    'the mean forgotten in the second row': {
      stated: (values) => ({
        q: moments(values),
        rows: valuesOf(CHAIN.replaceAll(String.raw`-\frac{1}{I}\sum`, String.raw`-\sum`))(values),
      }),
    },
    'the last value left out': optimum(rows(CHAIN.replaceAll('^{I}', '^{I-1}')), fit),
    'the minus lost': optimum(rows(CHAIN.replaceAll(String.raw`[-\sum`, String.raw`[\sum`)), fit),
    'the unbiased variance': optimum(rows(CHAIN), ({ y }) => [
      mean(y),
      component(fit({ y }), 1) + Math.log(y.length / (y.length - 1)) / 2,
    ]),
  },
});
