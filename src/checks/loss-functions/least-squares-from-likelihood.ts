import { inequality } from '#checks/kit/inequality.ts';
import { around, objectives, optimum } from '#checks/shared/argmin.ts';
import {
  type Pairs,
  drawPairs,
  leastSquaresLine,
  predict,
  residuals,
} from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Vector, dot } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \log\Biggl[\frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2}{2\sigma^2}\biggr]\Biggr]\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \Biggl(\log\biggl[\frac{1}{\sqrt{2\pi\sigma^2}}\biggr] - \frac{(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2}{2\sigma^2}\Biggr)\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} -\frac{(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2}{2\sigma^2}\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I} (y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2\Biggr]
\end{aligned}`;

interface Values {
  pairs: Pairs;
  sd: number;
  others: readonly Vector[];
}

const names = ({ pairs, sd }: Values, line: Vector): Bindings => ({
  I: pairs.x.length,
  y: pairs.y,
  '\\mathbf{x}': pairs.x,
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (x: number) => predict(line, x),
  '\\sigma': sd,
});

/** The four criteria; the third sums terms that begin with a minus, which need brackets to be read. */
const criteria = (tex: string) =>
  objectives(tex.replace(/\{I\} (-\\frac\{.*?\}\{2?\\sigma\^2\})/, '{I} ($1)'), names);
const fit = ({ pairs }: Values): Vector => leastSquaresLine(pairs);
/** The criteria at some line. */
const anywhere = (tex: string) => {
  const rows = criteria(tex);
  return (values: Values): number[] => rows.map((row) => row(values, values.others[0] ?? []));
};
const wrong = (from: string, to: string) => optimum(criteria(TEX.replace(from, to)), fit);

export default inequality({
  formulas: { 'udl-5-10': TEX },
  against: {
    en: 'the four criteria at the least squares line in closed form and at other lines',
    zh: '四个准则在最小二乘直线（闭式解）处与在其他直线处的取值之比较',
  },
  cases: 60,
  draw: (random): Values => {
    const pairs = drawPairs(random);
    return { pairs, sd: random.between(0.5, 2), others: around(random, leastSquaresLine(pairs), 4) };
  },
  ...optimum(criteria(TEX), fit),
  equal: {
    stated: anywhere(TEX),
    reference: ({ pairs, sd, others: [line = []] }) => {
      const r = residuals(pairs, line);
      const loss = -r.reduce((sum, value) => sum + logGaussian(value, { mean: 0, sd }), 0);
      const constant = r.length * Math.log(sd * Math.sqrt(2 * Math.PI));
      return [loss, loss, loss - constant, dot(r, r)];
    },
  },
  mutants: {
    'the factor one half lost': {
      stated: anywhere(TEX.replaceAll(String.raw`{2\sigma^2}`, String.raw`{\sigma^2}`)),
    },
    'the minus of the exponent lost': wrong(String.raw`\exp\biggl[-`, String.raw`\exp\biggl[`),
    'the terms of the logarithm added': wrong(String.raw`\biggr] - \frac`, String.raw`\biggr] + \frac`),
    'one minus of two': wrong(String.raw`{I} -\frac`, String.raw`{I} \frac`),
    'the minus left before the squares': wrong(
      String.raw`\Biggl[\sum_{i=1}^{I} (y_i`,
      String.raw`\Biggl[-\sum_{i=1}^{I} (y_i`,
    ),
    'the prediction added': wrong(
      String.raw`\Biggl[\sum_{i=1}^{I} (y_i-`,
      String.raw`\Biggl[\sum_{i=1}^{I} (y_i+`,
    ),
  },
});
