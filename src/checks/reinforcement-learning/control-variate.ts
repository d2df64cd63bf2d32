import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

const TEX = String.raw`a' = a - c(b - \mu_b)`;

/** A joint distribution of a and b on finitely many points. */
interface Values {
  a: Vector;
  b: Vector;
  weights: Vector;
  c: number;
}

const mean = ({ weights }: Values, numbers: Vector): number => dot(weights, numbers);
const covariance = (values: Values, x: Vector, y: Vector): number =>
  mean(
    values,
    x.map((number, i) => (number - mean(values, x)) * (component(y, i) - mean(values, y))),
  );

/** Mean and variance of what a formula makes of a and b, at a given c. */
function moments(tex: string, values: Values, c = values.c) {
  const made = values.a.map((a, i) =>
    fromTex(tex, () => ({ a, b: component(values.b, i), '\\mu_b': mean(values, values.b), c }))(values),
  );
  return { mean: mean(values, made), variance: covariance(values, made, made) };
}

/** At the drawn c, and at the best one. */
const both =
  (
    tex: string,
    best = ({ a, b, ...rest }: Values) =>
      covariance({ a, b, ...rest }, a, b) / covariance({ a, b, ...rest }, b, b),
  ) =>
  (values: Values) => ({ any: moments(tex, values), best: moments(tex, values, best(values)) });

export default identity({
  formulas: { 'udl-19-49': TEX },
  against: {
    en: 'the mean of a, the parabola of the variance in c and its lowest value (1 − ρ²)Var[a]',
    zh: 'a 的均值、方差作为 c 的抛物线及其最小值 (1 − ρ²)Var[a]',
  },
  draw: (random): Values => {
    const n = random.integer(3, 6);
    return {
      a: random.vector(n),
      b: random.vector(n),
      weights: random.probabilities(n),
      c: random.between(-2, 2),
    };
  },
  stated: both(TEX),
  reference: (values) => {
    const { a, b, c } = values;
    const [aa, ab, bb] = [covariance(values, a, a), covariance(values, a, b), covariance(values, b, b)];
    const unbiased = mean(values, a);
    return {
      any: { mean: unbiased, variance: aa - 2 * c * ab + c * c * bb },
      best: { mean: unbiased, variance: (1 - ab ** 2 / (aa * bb)) * aa },
    };
  },
  mutants: {
    'the mean of b not subtracted': both(TEX.replace(String.raw` - \mu_b`, '')),
    'a plus for the minus': both(TEX.replace('a - c', 'a + c')),
    'the mean of b added': both(TEX.replace(String.raw`b - \mu_b`, String.raw`b + \mu_b`)),
    'the best c upside down': both(
      TEX,
      (values) => covariance(values, values.b, values.b) / covariance(values, values.a, values.b),
    ),
  },
});
