import { inequality } from '#checks/kit/inequality.ts';
import { expectation, outcomes, variance } from '#checks/shared/foundations-enumeration.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  support: Vector;
  weights: Vector;
  N: number;
  epsilon: number;
}
const average =
  ({ support }: Values) =>
  (draws: readonly number[]): number =>
    draws.reduce((sum, value) => sum + component(support, value), 0) / draws.length;
const mean = ({ support, weights }: Values): number => dot(support, weights);
const spread = (values: Values): number =>
  dot(
    values.weights,
    values.support.map((x) => (x - mean(values)) ** 2),
  );

/** P(|x̄ − μ| ≥ ε); a distance that equals ε up to rounding counts. */
const tail = (values: Values): number =>
  expectation(outcomes(values.weights, values.N), (draws) =>
    Math.abs(average(values)(draws) - mean(values)) >= values.epsilon - 1e-12 ? 1 : 0,
  );
const bound = (values: Values, { n = 1, power = 2 } = {}): number =>
  spread(values) / (values.N ** n * values.epsilon ** power);

export default inequality({
  formulas: {
    'atlas-chebyshev-law-of-large-numbers': String.raw`P\bigl(|\bar{x}_N-\mu|\ge\varepsilon\bigr) \le \frac{\mathrm{Var}[\bar{x}_N]}{\varepsilon^{2}} = \frac{\sigma^{2}}{N\varepsilon^{2}} \xrightarrow{\,N\to\infty\,} 0`,
  },
  against: {
    en: 'all outcomes of up to six draws, with their probabilities',
    zh: '至多六次抽样的全部结果及其概率',
  },
  draw: (random): Values => {
    const n = random.integer(2, 3);
    return {
      support: random.vector(n),
      weights: random.probabilities(n),
      N: random.integer(1, 6),
      epsilon: random.between(0.2, 1.5),
    };
  },
  // One draw that is ε away from the mean whenever it differs from it.
  attained: (random): Values => {
    const [p, epsilon] = [random.between(0.1, 0.5), random.between(0.3, 2)];
    return { support: [-epsilon, 0, epsilon], weights: [p, 1 - 2 * p, p], N: 1, epsilon };
  },
  smaller: tail,
  larger: (values) => bound(values),
  equal: {
    stated: (values) => bound(values),
    reference: (values) =>
      variance(outcomes(values.weights, values.N), average(values)) / values.epsilon ** 2,
  },
  mutants: {
    'N squared': { stated: (values) => bound(values, { n: 2 }) },
    'N left out': { stated: (values) => bound(values, { n: 0 }) },
    'ε not squared': { larger: (values) => bound(values, { power: 1 }) },
    'the standard deviation for the variance': {
      larger: (values) => Math.sqrt(spread(values)) / (values.N * values.epsilon ** 2),
    },
    'half of the bound': { larger: (values) => bound(values) / 2 },
  },
});
