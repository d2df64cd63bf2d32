import { identity } from '#checks/kit/identity.ts';
import { luFactor, luInverse, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, multiply, multiplyVector, scale } from '#numerics/matrix.ts';
import { type Vector, addVectors, subtractVectors } from '#numerics/vector.ts';

interface Values {
  m: Vector;
  V: Matrix;
  noise: Matrix;
  z: Vector;
}

const inverse = (a: Matrix): Matrix => luInverse(luFactor(a));

function updated({ m, V, noise, z }: Values, { sign = -1, swapped = false, remaining = -1 } = {}) {
  const gain = swapped ? multiply(noise, inverse(add(V, noise))) : multiply(V, inverse(add(V, noise)));
  return {
    mean: addVectors(m, multiplyVector(gain, sign < 0 ? subtractVectors(z, m) : addVectors(z, m))),
    covariance: multiply(add(unit(m.length), scale(remaining, gain)), V),
  };
}

export default identity({
  formulas: {
    'atlas-filtered-pilco-belief-update': String.raw`
\begin{aligned}
\mathbf{z}_t &= \mathbf{x}_t+\boldsymbol\varepsilon_t, \qquad \boldsymbol\varepsilon_t\sim\mathcal{N}(\mathbf{0},\boldsymbol\Sigma_{\varepsilon}) \\
\mathbf{G}_t &= \mathbf{V}_{t|t-1}\bigl(\mathbf{V}_{t|t-1}+\boldsymbol\Sigma_{\varepsilon}\bigr)^{-1} \\
\mathbf{m}_{t|t} &= \mathbf{m}_{t|t-1}+\mathbf{G}_t\bigl(\mathbf{z}_t-\mathbf{m}_{t|t-1}\bigr) \\
\mathbf{V}_{t|t} &= \bigl(\mathbf{I}-\mathbf{G}_t\bigr)\mathbf{V}_{t|t-1}
\end{aligned}`,
  },
  against: {
    en: 'the product of the two normal opinions, with precisions added',
    zh: '两个高斯“意见”之积：精度相加',
  },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return {
      m: random.vector(n),
      V: random.positiveDefinite(n),
      noise: random.positiveDefinite(n),
      z: random.vector(n),
    };
  },
  stated: (values) => updated(values),
  reference: ({ m, V, noise, z }) => {
    const precision = add(inverse(V), inverse(noise));
    const pulls = addVectors(luSolve(luFactor(V), m), luSolve(luFactor(noise), z));
    return { mean: luSolve(luFactor(precision), pulls), covariance: inverse(precision) };
  },
  mutants: {
    'the reading added to the belief': (values) => updated(values, { sign: 1 }),
    'the noise for the belief in the gain': (values) => updated(values, { swapped: true }),
    'the covariance grown': (values) => updated(values, { remaining: 1 }),
  },
});
