import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, normalAverage } from '#checks/shared/normal-grid.ts';
import {
  type GpModel,
  type Moments,
  averagedKernel,
  changeMoments,
  drawModel,
  inputCovariance,
  meanProduct,
  weightsOf,
} from '#checks/shared/pilco-model.ts';
import {
  type Matrix,
  add,
  diagonal,
  fromEntries,
  outer,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';

/**
 * Two states and one control, which is linear in the belief's mean: `belief` is the distribution of mean and control together.
 * The belief itself has the variances V, and none for the control.
 */
interface Values {
  model: GpModel;
  belief: NormalInput;
  V: Vector;
}

const states = (a: Matrix): Matrix => a.slice(0, 2).map((row) => row.slice(0, 2));
const both = (C: Matrix): Matrix => add(C, transpose(C));

/** Cov[state, change], 2 × 2. */
const crossed = (model: GpModel, weights: readonly Vector[], input: Moments): Matrix =>
  transpose(
    model.outputs.map((output, a) =>
      inputCovariance(output, weights[a] ?? [], model.inputs, input).slice(0, 2),
    ),
  );

/** Mean and covariance of the next state without a belief, as PILCO computes them. */
function nextState(model: GpModel, input: Moments): Moments {
  const change = changeMoments(model, input);
  const betas = model.outputs.map((output) => weightsOf(model, output));
  const noise = diagonal(model.outputs.map((output) => output.noise));
  const spread = add(states(input.covariance), both(crossed(model, betas, input)));
  return {
    mean: addVectors(input.mean.slice(0, 2), change.mean),
    covariance: add(add(spread, change.covariance), noise),
  };
}

/** Mean and covariance of M, the covariance of the next belief's mean, and that of the next belief. */
function rows({ model, belief, V }: Values, { wider = 1, lower = true, cross = 1 } = {}) {
  const betas = model.outputs.map((output) => weightsOf(model, output));
  const hats = model.outputs.map(({ lambda, alpha2 }) => {
    const shrink = V.reduce((product, value, i) => product * (1 + value / component(lambda, i)), 1);
    return {
      lambda: lambda.map((value, i) => value + wider * component(V, i)),
      alpha2: lower ? alpha2 / Math.sqrt(shrink) : alpha2,
    };
  });
  const ofMean = { mean: belief.mean, covariance: covarianceOf(belief) };
  const mean = hats.map((hat, a) =>
    dot(
      betas[a] ?? [],
      model.inputs.map((point) => averagedKernel(hat, point, ofMean)),
    ),
  );
  const covariance = hats.map((first, a) =>
    hats.map((second, b) => {
      const weights = [betas[a] ?? [], betas[b] ?? []] as const;
      const product = meanProduct([first, second], weights, model.inputs, ofMean);
      return product - component(mean, a) * component(mean, b);
    }),
  );
  const hatted = transpose(
    hats.map((hat, a) => inputCovariance(hat, betas[a] ?? [], model.inputs, ofMean).slice(0, 2)),
  );
  const nextOfMean = add(add(states(ofMean.covariance), covariance), scale(cross, both(hatted)));
  const whole = { mean: belief.mean, covariance: add(ofMean.covariance, diagonal(V)) };
  return {
    mean,
    covariance,
    nextOfMean,
    remaining: subtract(nextState(model, whole).covariance, nextOfMean),
  };
}

/** For each belief mean the state is averaged over the belief by PILCO's own formulas; then all over the belief means. */
function layered({ model, belief, V }: Values) {
  const all = normalAverage(belief, (m) => {
    const next = nextState(model, { mean: m, covariance: diagonal(V) });
    const M = next.mean.map((value, i) => value - component(m, i));
    return [
      M,
      outer(M, M).flat(),
      next.mean,
      outer(next.mean, next.mean).flat(),
      next.covariance.flat(),
    ].flat();
  });
  const matrix = (from: number): Matrix => fromEntries(2, 2, (i, j) => component(all, from + 2 * i + j));
  const spread = (from: number): Matrix => {
    const mean = all.slice(from, from + 2);
    return subtract(matrix(from + 2), outer(mean, mean));
  };
  return { mean: all.slice(0, 2), covariance: spread(0), nextOfMean: spread(6), remaining: matrix(12) };
}

export default quadrature({
  formulas: {
    'atlas-filtered-pilco-belief-prediction': String.raw`
\begin{aligned}
\mathbf{m}_{t+1|t} &= \mathbf{m}_{t|t}+\mathbf{M}, \qquad M_a = \mathbb{E}\bigl[f_a(\tilde{\mathbf{x}})\bigr]\ \text{for}\ \tilde{\mathbf{x}}\sim\mathcal{N}(\tilde{\mathbf{m}}_t,\tilde{\mathbf{V}}) \\
\hat{\boldsymbol\Lambda}_a &= \boldsymbol\Lambda_a+\tilde{\mathbf{V}}, \qquad \hat\alpha_a^2 = \alpha_a^2\,\bigl|\mathbf{I}+\tilde{\mathbf{V}}\boldsymbol\Lambda_a^{-1}\bigr|^{-1/2} \\
\mathbb{E}[M_a] &= \boldsymbol\beta_a^{T}\hat{\mathbf{q}}_a, \qquad \mathrm{Cov}[M_a,M_b] = \boldsymbol\beta_a^{T}\hat{\mathbf{Q}}^{ab}\boldsymbol\beta_b-\mathbb{E}[M_a]\,\mathbb{E}[M_b] \\
\boldsymbol\Sigma^{m}_{t+1|t} &= \boldsymbol\Sigma^{m}_{t|t}+\mathrm{Cov}[\mathbf{M}]+\hat{\mathbf{C}}+\hat{\mathbf{C}}^{T} \\
\mathbf{V}_{t+1|t} &\approx \boldsymbol\Sigma_{t+1}-\boldsymbol\Sigma^{m}_{t+1|t}
\end{aligned}`,
  },
  against: {
    en: 'the step for one belief, averaged over the distribution of belief means by integration',
    zh: '先对单个信念推演一步，再对信念均值的分布作数值积分',
  },
  cases: 6,
  draw: (random): Values => {
    // The mean varies along one direction only, so that a single integral is enough.
    const factor = random.list(3, () => [random.between(-0.7, 0.7)]);
    return {
      model: drawModel(random, 3),
      belief: { mean: random.vector(3), factor },
      V: [random.between(0.1, 0.6), random.between(0.1, 0.6), 0],
    };
  },
  stated: (values) => rows(values),
  reference: layered,
  mutants: {
    'the length-scales not widened': (values) => rows(values, { wider: 0 }),
    'the amplitude not lowered': (values) => rows(values, { lower: false }),
    'the covariance of belief mean and change left out': (values) => rows(values, { cross: 0 }),
    'all of the next spread for the belief': (values) => {
      const right = rows(values);
      return { ...right, remaining: add(right.remaining, right.nextOfMean) };
    },
  },
});
