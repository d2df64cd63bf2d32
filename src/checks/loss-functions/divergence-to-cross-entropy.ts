import { inequality } from '#checks/kit/inequality.ts';
import { type Objective, around, optimum } from '#checks/shared/argmin.ts';
import { densityMoments } from '#checks/shared/moments.ts';
import { type Gaussian, gaussian, logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A data distribution with two peaks, the first with this weight. */
interface Data {
  weight: number;
  first: Gaussian;
  second: Gaussian;
}
interface Values {
  data: Data;
  others: readonly Vector[];
}

const density = ({ weight, first, second }: Data, y: number): number =>
  weight * gaussian(y, first) + (1 - weight) * gaussian(y, second);
const RANGE = { from: -12, to: 12, step: 0.2 };
const integral = (f: (y: number) => number): number => densityMoments(f, RANGE).mass;

/** A point is mean and log σ of the normal model. */
const logModel = (y: number, theta: Vector): number =>
  logGaussian(y, { mean: component(theta, 0), sd: Math.exp(component(theta, 1)) });
const entropy = (data: Data): number => integral((y) => density(data, y) * Math.log(density(data, y)));
const cross = (data: Data, theta: Vector): number => integral((y) => density(data, y) * logModel(y, theta));
const reversed = (data: Data, theta: Vector): number =>
  integral((y) => Math.exp(logModel(y, theta)) * (logModel(y, theta) - Math.log(density(data, y))));

const divergence: Objective<Values> = ({ data }, theta) => entropy(data) - cross(data, theta);
const crossEntropy: Objective<Values> = ({ data }, theta) => -cross(data, theta);

/** The moments of the mixture in closed form. */
function fit({ data: { weight, first, second } }: Pick<Values, 'data'>): Vector {
  const mean = weight * first.mean + (1 - weight) * second.mean;
  const square =
    weight * (first.mean ** 2 + first.sd ** 2) + (1 - weight) * (second.mean ** 2 + second.sd ** 2);
  return [mean, Math.log(square - mean ** 2) / 2];
}

export default inequality({
  formulas: {
    'udl-5-29': String.raw`
\begin{aligned}
\hat{\boldsymbol\theta} &= \operatorname*{argmin}_{\boldsymbol\theta}\Biggl[\int_{-\infty}^{\infty} q(y)\log\bigl[q(y)\bigr]dy - \int_{-\infty}^{\infty} q(y)\log\bigl[Pr(y|\boldsymbol\theta)\bigr]dy\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\theta}\Biggl[-\int_{-\infty}^{\infty} q(y)\log\bigl[Pr(y|\boldsymbol\theta)\bigr]dy\Biggr]
\end{aligned}`,
  },
  against: {
    en: 'both criteria at the moments of a distribution with two peaks, and at other parameters',
    zh: '双峰分布的矩所给参数处，两个准则同其他参数处的取值之比较',
  },
  cases: 40,
  draw: (random): Values => {
    const peak = (mean: number): Gaussian => ({ mean, sd: random.between(0.5, 1) });
    const data = {
      weight: random.between(0.3, 0.7),
      first: peak(random.between(-2, -1)),
      second: peak(random.between(1, 2)),
    };
    return { data, others: around(random, fit({ data }), 4) };
  },
  ...optimum([divergence, crossEntropy], fit),
  equal: {
    stated: (values) => crossEntropy(values, [0.3, 0.2]),
    reference: (values) => {
      const [mean = NaN, logSd = NaN] = fit(values);
      const square = Math.exp(2 * logSd) + (mean - 0.3) ** 2;
      return square / (2 * Math.exp(0.4)) + 0.2 + Math.log(2 * Math.PI) / 2;
    },
  },
  mutants: {
    'the terms of the divergence added': optimum(
      [({ data }, theta) => entropy(data) + cross(data, theta), crossEntropy],
      fit,
    ),
    'the densities exchanged': optimum([({ data }, theta) => reversed(data, theta), crossEntropy], fit),
    'the minus of the cross-entropy lost': optimum(
      [divergence, ({ data }, theta) => cross(data, theta)],
      fit,
    ),
    'the average under the model': optimum(
      [divergence, (_, theta) => -integral((y) => Math.exp(logModel(y, theta)) * logModel(y, theta))],
      fit,
    ),
  },
});
