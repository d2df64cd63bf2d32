import { convergence } from '#checks/kit/convergence.ts';
import { total } from '#checks/shared/information-tables.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, norm, subtractVectors } from '#numerics/vector.ts';

/** Centres with weights; every example clearly nearest to one of them. */
interface Values {
  centres: Matrix;
  weights: Vector;
  x: Matrix;
}
const EPSILONS = [1e-2, 1e-3, 1e-4, 1e-6];
const squares = ({ centres, x }: Values): Matrix =>
  x.map((point) => centres.map((centre) => norm(subtractVectors(point, centre)) ** 2));
const J = (values: Values): number => total(squares(values).map((line) => Math.min(...line)));

/** −2ε log p(X), with the variance ε of every component. */
const scaled = (values: Values, epsilon: number, factor = -2): number => {
  const d = values.centres[0]?.length ?? 0;
  const logs = squares(values).map((line) =>
    logSumExp(line.map((value, k) => Math.log(component(values.weights, k)) - value / (2 * epsilon))),
  );
  return factor * epsilon * (total(logs) - (values.x.length * d * Math.log(2 * Math.PI * epsilon)) / 2);
};
const shares = (values: Values, epsilon: number, sign = -1): Matrix =>
  squares(values).map((line) =>
    softmax(line.map((value, k) => Math.log(component(values.weights, k)) + (sign * value) / (2 * epsilon))),
  );

export default convergence({
  formulas: {
    'atlas-k-means-limit': String.raw`
\begin{aligned}
r_{nk} &= \frac{\pi_k\,e^{-\|\mathbf{x}_n-\boldsymbol\mu_k\|^{2}/(2\varepsilon)}}{\sum_{j}\pi_j\,e^{-\|\mathbf{x}_n-\boldsymbol\mu_j\|^{2}/(2\varepsilon)}}\ \xrightarrow[\varepsilon\to0]{}\ \begin{cases}1 & k = \operatorname*{argmin}_{j}\|\mathbf{x}_n-\boldsymbol\mu_j\| \\ 0 & \text{otherwise}\end{cases} \\
\lim_{\varepsilon\to0}\bigl(-2\varepsilon\log p(\mathbf{X})\bigr) &= \sum_{n=1}^{N}\min_{k}\|\mathbf{x}_n-\boldsymbol\mu_k\|^{2} = J
\end{aligned}`,
  },
  against: {
    en: 'the nearest centres, at variances down to a millionth',
    zh: '方差小至百万分之一时，与最近的中心比较',
  },
  draw: (random): Values => {
    const [K, d] = [random.integer(2, 3), random.integer(1, 2)];
    const centres = fromEntries(K, d, (k, i) => (i === 0 ? 2 * k : 0) + random.between(-0.4, 0.4));
    return {
      centres,
      weights: random.probabilities(K),
      x: random.list(4, () =>
        addVectors(
          random.pick(centres),
          random.list(d, () => random.between(-0.4, 0.4)),
        ),
      ),
    };
  },
  errors: (values) => EPSILONS.map((epsilon) => Math.abs(scaled(values, epsilon) - J(values))),
  // What the weights and the normaliser contribute at most.
  guarantee: ({ centres, weights, x }) =>
    EPSILONS.map(
      (epsilon) =>
        epsilon *
        x.length *
        ((centres[0]?.length ?? 0) * Math.abs(Math.log(2 * Math.PI * epsilon)) +
          2 * Math.log(1 / Math.min(...weights))),
    ),
  equal: {
    stated: (values) => shares(values, 1e-3),
    reference: (values) =>
      squares(values).map((line) => line.map((value) => (value === Math.min(...line) ? 1 : 0))),
  },
  mutants: {
    'ε for 2ε': {
      errors: (values) => EPSILONS.map((epsilon) => Math.abs(scaled(values, epsilon, -1) - J(values))),
    },
    'the sign lost': {
      errors: (values) => EPSILONS.map((epsilon) => Math.abs(scaled(values, epsilon, 2) - J(values))),
    },
    'the farthest centre': { stated: (values) => shares(values, 1e-3, 1) },
    'the distances not squared': {
      errors: (values) =>
        EPSILONS.map((epsilon) =>
          Math.abs(
            scaled(values, epsilon) - total(squares(values).map((line) => Math.sqrt(Math.min(...line)))),
          ),
        ),
    },
  },
});
