import { quadrature } from '#checks/kit/identity.ts';
import { betaOfHalves } from '#checks/shared/bayesian-gamma.ts';
import { normalised } from '#checks/shared/information-tables.ts';
import { item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A coin with h heads and t tails; three models, each with a Beta prior of integer parameters. */
interface Values {
  h: number;
  t: number;
  priors: readonly (readonly [number, number])[];
  models: Vector;
}
/** ∫ p(D | θ) p(θ) dθ; the prior is normalised by another integral. */
const evidence = ({ h, t }: Values, [a, b]: readonly [number, number]): number => {
  const shape = (theta: number): number => theta ** (a - 1) * (1 - theta) ** (b - 1);
  const whole = integrate(shape, [0, 1]);
  return integrate((theta) => (theta ** h * (1 - theta) ** t * shape(theta)) / whole, [0, 1], 1e-15);
};
const rows = (values: Values, { swap = false, odds = true } = {}) => {
  const [zero, one] = [0, 1].map((i) => evidence(values, item(values.priors, i)));
  const factor = swap ? (zero ?? NaN) / (one ?? NaN) : (one ?? NaN) / (zero ?? NaN);
  return { odds: factor * (odds ? component(values.models, 1) / component(values.models, 0) : 1), factor };
};

export default quadrature({
  formulas: {
    'atlas-bayes-factor': String.raw`
\begin{aligned}
\frac{p(\mathcal{M}_1\mid\mathcal{D})}{p(\mathcal{M}_0\mid\mathcal{D})} &= B_{10}\;\frac{p(\mathcal{M}_1)}{p(\mathcal{M}_0)} \\
B_{10} &= \frac{p(\mathcal{D}\mid\mathcal{M}_1)}{p(\mathcal{D}\mid\mathcal{M}_0)} = \frac{\int p(\mathcal{D}\mid\boldsymbol\theta_1,\mathcal{M}_1)\,p(\boldsymbol\theta_1\mid\mathcal{M}_1)\,d\boldsymbol\theta_1}{\int p(\mathcal{D}\mid\boldsymbol\theta_0,\mathcal{M}_0)\,p(\boldsymbol\theta_0\mid\mathcal{M}_0)\,d\boldsymbol\theta_0}
\end{aligned}`,
  },
  against: {
    en: "the posterior of three models by Bayes' theorem, with closed-form evidences",
    zh: '由贝叶斯定理与闭式证据求出的三个模型的后验',
  },
  draw: (random): Values => ({
    h: random.integer(0, 6),
    t: random.integer(0, 6),
    priors: random.list(3, () => [random.integer(1, 4), random.integer(1, 4)] as const),
    models: random.probabilities(3),
  }),
  stated: (values) => rows(values),
  reference: ({ h, t, priors, models }) => {
    const evidences = priors.map(([a, b]) => betaOfHalves(a + h, b + t) / betaOfHalves(a, b));
    const posterior = normalised(evidences.map((value, i) => value * component(models, i)));
    return {
      odds: component(posterior, 1) / component(posterior, 0),
      factor: component(evidences, 1) / component(evidences, 0),
    };
  },
  mutants: {
    'the models exchanged': (values) => rows(values, { swap: true }),
    'no prior odds': (values) => rows(values, { odds: false }),
    'the best parameter for the average': (values) => {
      const { h, t } = values;
      const fit = (h / (h + t || 1)) ** h * (t / (h + t || 1)) ** t;
      return { ...rows(values), factor: fit / evidence(values, item(values.priors, 0)) };
    },
  },
});
