import { quadrature } from '#checks/kit/identity.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

interface Pair {
  x: number;
  y: number;
}
/** y = φx + noise of variance 1, a normal prior of φ, a new pair. */
interface Values {
  pairs: readonly Pair[];
  priorSd: number;
  phi: number;
  query: Pair;
}

const prior = (phi: number, { priorSd }: Values): number => gaussian(phi, { mean: 0, sd: priorSd });
const likelihood = ({ x, y }: Pair, phi: number): number => gaussian(y, { mean: phi * x, sd: 1 });

/** The prior once, or to another power. */
const joint = (phi: number, values: Values, power = 1): number =>
  values.pairs.reduce((product, pair) => product * likelihood(pair, phi), 1) * prior(phi, values) ** power;
/** The posterior narrows fast where x is large: breaks every half unit find it. */
const overParameters = (integrand: (phi: number) => number): number =>
  integrate(
    integrand,
    Array.from({ length: 61 }, (_, i) => -15 + i / 2),
    1e-13,
  );

function stated(values: Values, power = 1) {
  const evidence = overParameters((phi) => joint(phi, values, power));
  const posterior = (phi: number): number => joint(phi, values, power) / evidence;
  return {
    posterior: posterior(values.phi),
    prediction: overParameters((phi) => likelihood(values.query, phi) * posterior(phi)),
  };
}

/** Precisions add up; the mean is weighted by them. */
function conjugate({ pairs, priorSd }: Values): Gaussian {
  const precision = pairs.reduce((sum, { x }) => sum + x * x, priorSd ** -2);
  return {
    mean: pairs.reduce((sum, { x, y }) => sum + x * y, 0) / precision,
    sd: precision ** -0.5,
  };
}

export default quadrature({
  formulas: {
    'udl-9-11': String.raw`Pr(\boldsymbol\phi|\{\mathbf{x}_i,\mathbf{y}_i\}) = \frac{\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{x}_i,\boldsymbol\phi)Pr(\boldsymbol\phi)}{\int\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{x}_i,\boldsymbol\phi)Pr(\boldsymbol\phi)\,d\boldsymbol\phi}`,
    'udl-9-12': String.raw`Pr(\mathbf{y}|\mathbf{x},\{\mathbf{x}_i,\mathbf{y}_i\}) = \int Pr(\mathbf{y}|\mathbf{x},\boldsymbol\phi)Pr(\boldsymbol\phi|\{\mathbf{x}_i,\mathbf{y}_i\})\,d\boldsymbol\phi`,
  },
  against: {
    en: 'the closed forms of linear regression with a normal prior',
    zh: '正态先验下线性回归的闭式解',
  },
  cases: 60,
  draw: (random): Values => {
    const pair = (): Pair => ({ x: random.between(-1.5, 1.5), y: random.between(-2, 2) });
    return {
      pairs: random.list(random.integer(2, 3), pair),
      priorSd: random.between(0.5, 1.2),
      phi: random.between(-1, 1),
      query: pair(),
    };
  },
  stated: (values) => stated(values),
  reference: (values) => {
    const { mean, sd } = conjugate(values);
    const { x, y } = values.query;
    return {
      posterior: gaussian(values.phi, { mean, sd }),
      prediction: gaussian(y, { mean: mean * x, sd: Math.hypot(1, sd * x) }),
    };
  },
  mutants: {
    'the prior in every factor': (values) => stated(values, values.pairs.length),
    'the prior left out': (values) => stated(values, 0),
    'not normalised': (values) => ({ ...stated(values), posterior: joint(values.phi, values) }),
    'the prediction of the most probable parameter': (values) => ({
      ...stated(values),
      prediction: likelihood(values.query, conjugate(values).mean),
    }),
  },
});
