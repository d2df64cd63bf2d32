import { inequality } from '#checks/kit/inequality.ts';
import { type Objective, around, objectives, optimum } from '#checks/shared/argmin.ts';
import { type Pairs, leastSquaresLine, mean, predict, residuals } from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`\hat{\boldsymbol\phi},\hat{\sigma}^2 = \operatorname*{argmin}_{\boldsymbol\phi,\sigma^2}\Biggl[-\sum_{i=1}^{I} \log\Biggl[\frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2}{2\sigma^2}\biggr]\Biggr]\Biggr]`;

interface Values {
  pairs: Pairs;
  others: readonly Vector[];
}

/** A point is intercept, slope and log σ. */
const names = ({ pairs }: Values, point: Vector): Bindings => ({
  I: pairs.x.length,
  y: pairs.y,
  '\\mathbf{x}': pairs.x,
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (x: number) => predict(point, x),
  '\\sigma': Math.exp(component(point, 2)),
});

/** The least squares line and the mean square of its residuals, or that with another count. */
const fit =
  (divisor: (n: number) => number) =>
  ({ pairs }: Pick<Values, 'pairs'>): Vector => {
    const line = leastSquaresLine(pairs);
    const n = pairs.x.length;
    const variance = (n * mean(residuals(pairs, line).map((r) => r * r))) / divisor(n);
    return [...line, Math.log(variance) / 2];
  };
const right = fit((n) => n);

/** The loss at some other point. */
const anywhere = ([loss]: readonly Objective<Values>[], values: Values): number =>
  loss?.(values, values.others[0] ?? []) ?? NaN;

export default inequality({
  formulas: { 'udl-5-13': TEX },
  against: {
    en: 'the loss at the least squares line with the mean squared residual, and elsewhere',
    zh: '取最小二乘直线与残差均方时的损失，同别处的损失之比较',
  },
  draw: (random): Values => {
    const n = random.integer(3, 6);
    // Outputs up and down, so that no line fits them too well.
    const pairs = {
      x: random.list(n, (i) => i + random.between(0, 0.5)),
      y: random.list(n, (i) => (-1) ** i * random.between(0.5, 1.5)),
    };
    return { pairs, others: around(random, right({ pairs })) };
  },
  ...optimum(objectives(TEX, names), right),
  equal: {
    stated: (values) => anywhere(objectives(TEX, names), values),
    reference: ({ pairs, others: [point = []] }) => {
      const sd = Math.exp(component(point, 2));
      return -residuals(pairs, point).reduce((sum, r) => sum + logGaussian(r, { mean: 0, sd }), 0);
    },
  },
  mutants: {
    'no two pi': {
      stated: (values) => anywhere(objectives(TEX.replace(String.raw`2\pi`, ''), names), values),
    },
    'the unbiased variance': optimum(
      objectives(TEX, names),
      fit((n) => n - 2),
    ),
    'the sum for the mean of the squares': optimum(
      objectives(TEX, names),
      fit(() => 1),
    ),
    'no root': optimum(objectives(TEX.replace(String.raw`\sqrt`, ''), names), right),
    'the factor one half lost': optimum(
      objectives(TEX.replace(String.raw`{2\sigma^2}`, String.raw`{\sigma^2}`), names),
      right,
    ),
  },
});
