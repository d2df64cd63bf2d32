import { identity } from '#checks/kit/identity.ts';
import { luFactor, luInverse } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, multiply, subtract, transpose } from '#numerics/matrix.ts';

/** Covariances of the belief's mean, of the belief, and of the observation noise. */
interface Values {
  ofMean: Matrix;
  V: Matrix;
  noise: Matrix;
}

const inverse = (a: Matrix): Matrix => luInverse(luFactor(a));

function rows({ ofMean, V, noise }: Values, { gain = (v: Values) => gainOf(v), seen = true } = {}) {
  const moved = multiply(gain({ ofMean, V, noise }), V);
  const after = add(ofMean, moved);
  const total = add(ofMean, V);
  return {
    observation: seen ? add(total, noise) : total,
    ofMean: after,
    // The last row, solved for what remains of the belief's covariance.
    remaining: subtract(total, after),
  };
}

const gainOf = ({ V, noise }: Values): Matrix => multiply(V, inverse(add(V, noise)));

/** The mean m, the state's deviation e and the noise ε are independent: z = m + e + ε, and the new mean is m + G(e + ε). */
function propagated(values: Values) {
  const { ofMean, V, noise } = values;
  const G = gainOf(values);
  const turn = (weight: Matrix, covariance: Matrix): Matrix =>
    multiply(weight, multiply(covariance, transpose(weight)));
  const one = unit(V.length);
  return {
    observation: add(add(turn(one, ofMean), turn(one, V)), turn(one, noise)),
    ofMean: add(add(turn(one, ofMean), turn(G, V)), turn(G, noise)),
    remaining: inverse(add(inverse(V), inverse(noise))),
  };
}

export default identity({
  formulas: {
    'atlas-filtered-pilco-belief-mean-distribution': String.raw`
\begin{aligned}
\mathbf{m}_{t|t-1} &\sim \mathcal{N}\bigl(\boldsymbol\mu_t,\ \boldsymbol\Sigma^{m}_{t|t-1}\bigr), \qquad \mathrm{Cov}[\mathbf{z}_t] = \boldsymbol\Sigma^{m}_{t|t-1}+\mathbf{V}_{t|t-1}+\boldsymbol\Sigma_{\varepsilon} \\
\mathbf{m}_{t|t} &\sim \mathcal{N}\bigl(\boldsymbol\mu_t,\ \boldsymbol\Sigma^{m}_{t|t}\bigr), \qquad \boldsymbol\Sigma^{m}_{t|t} = \boldsymbol\Sigma^{m}_{t|t-1}+\mathbf{G}_t\mathbf{V}_{t|t-1} \\
\boldsymbol\Sigma^{m}_{t|t}+\mathbf{V}_{t|t} &= \boldsymbol\Sigma^{m}_{t|t-1}+\mathbf{V}_{t|t-1}
\end{aligned}`,
  },
  against: {
    en: 'mean, deviation and noise propagated one by one, and precisions added for the belief',
    zh: '把均值、偏差与噪声分别推演，信念的协方差由精度相加求得',
  },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return {
      ofMean: random.positiveDefinite(n),
      V: random.positiveDefinite(n),
      noise: random.positiveDefinite(n),
    };
  },
  stated: (values) => rows(values),
  reference: propagated,
  mutants: {
    'the reading without its noise': (values) => rows(values, { seen: false }),
    'the whole belief moves into the mean': (values) => rows(values, { gain: ({ V }) => unit(V.length) }),
    'the gain twice': (values) => rows(values, { gain: (v) => multiply(gainOf(v), gainOf(v)) }),
  },
});
