import { inequality } from '#checks/kit/inequality.ts';
import { type Objective, around, objectives, optimum } from '#checks/shared/argmin.ts';
import { mean } from '#checks/shared/regression-line.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const OUTPUTS = String.raw`
\begin{aligned}
\mu &= \mathrm{f}_1[\mathbf{x},\boldsymbol\phi] \\
\sigma^2 &= \mathrm{f}_2[\mathbf{x},\boldsymbol\phi]^2
\end{aligned}`;
const LOSS = String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[-\sum_{i=1}^{I} \Biggl(\log\biggl[\frac{1}{\sqrt{2\pi\,\mathrm{f}_2[\mathbf{x}_i,\boldsymbol\phi]^2}}\biggr] - \frac{(y_i-\mathrm{f}_1[\mathbf{x}_i,\boldsymbol\phi])^2}{2\,\mathrm{f}_2[\mathbf{x}_i,\boldsymbol\phi]^2}\Biggr)\Biggr]`;

/** Outputs seen at two inputs. The model has a mean and a root of the variance, of either sign, for each input. */
interface Values {
  seen: readonly Vector[];
  others: readonly Vector[];
  anywhere: Vector;
}

const names = ({ seen }: Pick<Values, 'seen'>, point: Vector): Bindings => ({
  I: seen.flat().length,
  y: seen.flat(),
  '\\mathbf{x}': seen.flatMap((outputs, input) => outputs.map(() => input)),
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}_1': (input: number) => component(point, input),
  '\\mathrm{f}_2': (input: number) => component(point, 2 + input),
});

const variance = (numbers: Vector): number => mean(numbers.map((y) => (y - mean(numbers)) ** 2));
/** Mean and spread at each input, one root with a minus. */
const fit = ({ seen }: Pick<Values, 'seen'>): Vector => [
  ...seen.map(mean),
  ...seen.map((outputs, i) => (i === 0 ? 1 : -1) * Math.sqrt(variance(outputs))),
];

const loss = (tex: string): Objective<Values>[] => objectives(tex, names);
const wrong = (from: string, to: string) => optimum(loss(LOSS.replaceAll(from, to)), fit);

/** −Σ log N(y; μ, σ²) with what the outputs of the network stand for. */
const fromOutputs =
  (outputs: string) =>
  (values: Values): number => {
    const at = (of: string, input: number): number =>
      fromTex(outputs, () => ({ ...names(values, values.anywhere), '\\mathbf{x}': input }), { of })(values);
    return -values.seen
      .map((numbers, input) => {
        const normal = { mean: at(String.raw`\mu`, input), sd: Math.sqrt(at(String.raw`\sigma^2`, input)) };
        return numbers.reduce((sum, y) => sum + logGaussian(y, normal), 0);
      })
      .reduce((a, b) => a + b, 0);
  };

export default inequality({
  formulas: { 'udl-5-14': OUTPUTS, 'udl-5-15': LOSS },
  against: {
    en: 'log densities; and the loss at the mean and spread of each input, compared with others',
    zh: '对数密度之和；并比较各输入处取样本均值与标准差时的损失和其他取值的损失',
  },
  draw: (random): Values => {
    const seen = random.list(2, () => random.vector(random.integer(2, 4)));
    return {
      seen,
      others: around(random, fit({ seen })),
      anywhere: random.list(4, () => random.sign() * random.between(0.5, 2)),
    };
  },
  ...optimum(loss(LOSS), fit),
  equal: {
    stated: fromOutputs(OUTPUTS),
    reference: (values) => loss(LOSS).reduce((sum, objective) => sum + objective(values, values.anywhere), 0),
  },
  mutants: {
    'the terms added': wrong(String.raw`\biggr] - \frac`, String.raw`\biggr] + \frac`),
    'a standard deviation for the variance': wrong(
      String.raw`{2\,\mathrm{f}_2[\mathbf{x}_i,\boldsymbol\phi]^2}`,
      String.raw`{2\sqrt{\mathrm{f}_2[\mathbf{x}_i,\boldsymbol\phi]^2}}`,
    ),
    'the logarithm dropped': wrong(
      String.raw`\log\biggl[\frac{1}{\sqrt{2\pi\,\mathrm{f}_2[\mathbf{x}_i,\boldsymbol\phi]^2}}\biggr]`,
      '0',
    ),
    'the outputs exchanged': {
      stated: fromOutputs(OUTPUTS.replace('f}_1', 'f}_3').replace('f}_2', 'f}_1').replace('f}_3', 'f}_2')),
    },
    'the variance twice squared': { stated: fromOutputs(OUTPUTS.replace(']^2', ']^4')) },
  },
});
