import { identity } from '#checks/kit/identity.ts';
import { type Regression, drawRegression, observeInTurn } from '#checks/shared/bayesian-regression.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import { gradient as centralDifferences, hessian } from '#numerics/finite-difference.ts';
import { multiplyVector, quadraticForm, scale, shape } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot, subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Values {
  regression: Regression;
  /** Signs of the outputs for logistic regression. */
  labels: Vector;
  direction: Vector;
}
/** log p(D, θ) of the linear Gaussian model, and of logistic regression. */
const linear =
  ({ features, y, alpha, beta }: Regression) =>
  (theta: Vector): number => {
    const misfit = subtractVectors(y, multiplyVector(features, theta));
    return -0.5 * beta * dot(misfit, misfit) - 0.5 * alpha * dot(theta, theta);
  };
const logistic =
  ({ regression: { features, alpha }, labels }: Values) =>
  (theta: Vector): number =>
    features.reduce(
      (sum, phi, n) => sum - Math.log1p(Math.exp(-component(labels, n) * dot(phi, theta))),
      -0.5 * alpha * dot(theta, theta),
    );

/** The mode by Newton's method with differences. */
function mode(f: (theta: Vector) => number, d: number): Vector {
  let theta: Vector = zeroVector(d);
  for (let step = 0; step < 12; step += 1)
    theta = subtractVectors(theta, solve(hessian(f, theta), centralDifferences(f, theta)));
  return theta;
}

const rows = (values: Values, { sign = -1, half = -0.5 } = {}) => {
  const d = values.direction.length;
  const exact = linear(values.regression);
  const [peak, bent] = [mode(exact, d), mode(logistic(values), d)];
  const H = scale(sign, hessian(exact, peak));
  return {
    mode: peak,
    covariance: inverse(H),
    // Exact for the linear model; for the logistic one the second-order term.
    value: exact(peak) + half * quadraticForm(H, subtractVectors(values.direction, peak)),
    bend: half * quadraticForm(scale(sign, hessian(logistic(values), bent)), values.direction),
  };
};

export default identity({
  formulas: {
    'atlas-laplace-approximation': String.raw`
\begin{aligned}
\hat{\boldsymbol\theta} &= \operatorname*{argmax}_{\boldsymbol\theta}\,\log p(\mathcal{D},\boldsymbol\theta), \qquad \mathbf{H} = -\nabla^2_{\boldsymbol\theta}\log p(\mathcal{D},\boldsymbol\theta)\Big|_{\boldsymbol\theta=\hat{\boldsymbol\theta}} \\
\log p(\mathcal{D},\boldsymbol\theta) &\approx \log p(\mathcal{D},\hat{\boldsymbol\theta})-\frac{1}{2}(\boldsymbol\theta-\hat{\boldsymbol\theta})^{T}\mathbf{H}(\boldsymbol\theta-\hat{\boldsymbol\theta}) \\
p(\boldsymbol\theta\mid\mathcal{D}) &\approx \mathcal{N}(\boldsymbol\theta\mid\hat{\boldsymbol\theta},\mathbf{H}^{-1})
\end{aligned}`,
  },
  against: {
    en: 'the exact posterior of a linear model, and logistic regression near its mode',
    zh: '线性模型的精确后验，以及逻辑回归在众数附近的展开',
  },
  cases: 60,
  draw: (random): Values => {
    const regression = drawRegression(random);
    return {
      regression,
      labels: regression.y.map(Math.sign),
      direction: random.vector(shape(regression.features)[1]),
    };
  },
  tolerance: 1e-5,
  because: 'the Hessian is a second difference',
  stated: (values) => rows(values),
  reference: (values) => {
    const { mean, covariance } = observeInTurn(values.regression);
    const f = logistic(values);
    const peak = mode(f, values.direction.length);
    const gap = (h: number): number =>
      (f(addScaled(peak, h, values.direction)) + f(addScaled(peak, -h, values.direction)) - 2 * f(peak)) /
      (2 * h * h);
    return {
      mode: mean,
      covariance,
      value: linear(values.regression)(values.direction),
      bend: (4 * gap(0.01) - gap(0.02)) / 3,
    };
  },
  mutants: {
    'the Hessian without its minus': (values) => rows(values, { sign: 1 }),
    'no half': (values) => rows(values, { half: -1 }),
    'the precision for the covariance': (values) => ({
      ...rows(values),
      covariance: inverse(rows(values).covariance),
    }),
    'an expansion about zero': (values) => {
      const exact = linear(values.regression);
      const origin = zeroVector(values.direction.length);
      return {
        ...rows(values),
        value: exact(origin) + 0.5 * quadraticForm(hessian(exact, origin), values.direction),
      };
    },
  },
});
