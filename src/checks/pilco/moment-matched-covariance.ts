import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage, normalMoments } from '#checks/shared/normal-grid.ts';
import { type GpModel, changeMoments, drawInput, drawModel, predictor } from '#checks/shared/pilco-model.ts';
import { type Matrix, add, diagonal, outer, subtract } from '#numerics/matrix.ts';

interface Values {
  model: GpModel;
  input: NormalInput;
}

/** The model's means and variances as functions of the input. */
const means = ({ model }: Values) => {
  const predictors = model.outputs.map((output) => predictor(model, output));
  return {
    m: (x: readonly number[]) => predictors.map((predict) => predict(x).mean),
    v: (x: readonly number[]) => predictors.map((predict) => predict(x).variance),
  };
};

/** The closed form, and the law of total covariance with both averages integrated. */
function rows(values: Values, change: (parts: { known: Matrix; unknown: Matrix }) => Matrix = both) {
  const { model, input } = values;
  const { m, v } = means(values);
  const closed = changeMoments(model, { mean: input.mean, covariance: covarianceOf(input) });
  const known = normalMoments(input, model.outputs.length, m);
  const unknown = diagonal(normalAverage(input, v));
  const ofMeans = subtract(closed.covariance, unknown);
  return {
    closed: change({ known: ofMeans, unknown }),
    mean: known.mean,
    law: change({ known: known.covariance, unknown }),
  };
}

const both = ({ known, unknown }: { known: Matrix; unknown: Matrix }): Matrix => add(unknown, known);

/** Moments of the function's values themselves: at each input they are m ± √v, each sign with chance one half. */
function brute(values: Values) {
  const { m, v } = means(values);
  const all = normalAverage(values.input, (x) => {
    const [mean, variance] = [m(x), v(x)];
    const [[ma = NaN, mb = NaN], [va = NaN, vb = NaN]] = [mean, variance];
    const products = [1, -1].flatMap((i) =>
      [1, -1].map((j) => {
        const f = [ma + i * Math.sqrt(va), mb + j * Math.sqrt(vb)];
        return outer(f, f).flat();
      }),
    );
    const second = products.reduce((sum, product) => sum.map((value, i) => value + (product[i] ?? NaN)));
    return [...mean, ...second.map((value) => value / 4)];
  });
  const mean = all.slice(0, 2);
  const covariance = subtract([all.slice(2, 4), all.slice(4, 6)], outer(mean, mean));
  return { closed: covariance, mean, law: covariance };
}

export default quadrature({
  formulas: {
    'atlas-pilco-moment-matched-covariance': String.raw`\bigl[\boldsymbol\Sigma_{\Delta}\bigr]_{ab} = \boldsymbol\beta_a^{T}\mathbf{Q}^{ab}\boldsymbol\beta_b - \mu_{\Delta,a}\,\mu_{\Delta,b} + \delta_{ab}\Bigl(\alpha_a^2 - \operatorname{tr}\bigl((\mathbf{K}_a+\sigma_a^2\mathbf{I})^{-1}\mathbf{Q}^{aa}\bigr)\Bigr)`,
    'atlas-pilco-uncertain-input': String.raw`
\begin{aligned}
p(\mathbf{x}_{t+1}) &= \int p(\mathbf{x}_{t+1}\mid\tilde{\mathbf{x}}_t)\,p(\tilde{\mathbf{x}}_t)\,d\tilde{\mathbf{x}}_t \approx \mathcal{N}(\mathbf{x}_{t+1}\mid\boldsymbol\mu_{t+1},\boldsymbol\Sigma_{t+1}) \\
\boldsymbol\mu_{\Delta} &= \mathbb{E}_{\tilde{\mathbf{x}}_t}\bigl[\mathbf{m}(\tilde{\mathbf{x}}_t)\bigr] \\
\boldsymbol\Sigma_{\Delta} &= \mathbb{E}_{\tilde{\mathbf{x}}_t}\bigl[\mathbf{V}(\tilde{\mathbf{x}}_t)\bigr] + \mathrm{Cov}_{\tilde{\mathbf{x}}_t}\bigl[\mathbf{m}(\tilde{\mathbf{x}}_t)\bigr]
\end{aligned}`,
  },
  against: {
    en: 'moments of the function’s values over the input and the model’s uncertainty, integrated',
    zh: '函数值对输入与模型不确定性两者的矩，由数值积分求得',
  },
  cases: 5,
  draw: (random): Values => ({ model: drawModel(random, 3), input: drawInput(random) }),
  stated: (values) => rows(values),
  reference: brute,
  mutants: {
    'the ignorance of the model left out': (values) => rows(values, ({ known }) => known),
    'the outputs taken as independent': (values) =>
      rows(values, ({ known, unknown }) => add(unknown, diagonal(known.map((row, i) => row[i] ?? NaN)))),
    'the spread of the means subtracted': (values) =>
      rows(values, ({ known, unknown }) => subtract(unknown, known)),
  },
});
