import { identity } from '#checks/kit/identity.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { drawJoint } from '#checks/shared/information-tables.ts';
import { type Matrix, add, multiply, multiplyVector, outer, scale, transpose } from '#numerics/matrix.ts';
import {
  type Vector,
  addScaled,
  addVectors,
  component,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';

/** A joint table of x and y with their values; and points of a random vector with weights, and a linear map. */
interface Values {
  joint: Matrix;
  x: Vector;
  y: Vector;
  a: number;
  b: number;
  weights: Vector;
  points: Matrix;
  A: Matrix;
  shift: Vector;
}
const mean = ({ joint, x, y }: Values, f: (x: number, y: number) => number): number =>
  joint.reduce(
    (sum, line, i) => sum + line.reduce((part, p, j) => part + p * f(component(x, i), component(y, j)), 0),
    0,
  );
const covariance = (values: Values, sign = -1): number =>
  mean(values, (x, y) => x * y) + sign * mean(values, (x) => x) * mean(values, (_, y) => y);
const spread = (values: Values, f: (x: number, y: number) => number): number =>
  mean(values, (x, y) => (f(x, y) - mean(values, f)) ** 2);

const spreadOf = (weights: Vector, points: Matrix): Matrix => {
  const centre = points.reduce(
    (sum, point, i) => addScaled(sum, component(weights, i), point),
    zeroVector(points[0]?.length ?? 0),
  );
  return sumOfMatrices(
    points.map((point, i) =>
      scale(component(weights, i), outer(subtractVectors(point, centre), subtractVectors(point, centre))),
    ),
  );
};

const rows = (values: Values, { product = -1, cross = 2, power = 2 } = {}) => {
  const { a, b, A } = values;
  return {
    mean: a * mean(values, (x) => x) + b * mean(values, (_, y) => y),
    covariance: covariance(values, product),
    variance:
      a ** power * spread(values, (x) => x) +
      b ** power * spread(values, (_, y) => y) +
      cross * a * b * covariance(values),
    vector: multiply(A, multiply(spreadOf(values.weights, values.points), transpose(A))),
  };
};

export default identity({
  formulas: {
    'atlas-variance-covariance-rules': String.raw`
\begin{aligned}
\mathbb{E}[ax+by] &= a\,\mathbb{E}[x]+b\,\mathbb{E}[y] \\
\mathrm{Cov}[x,y] &= \mathbb{E}[xy]-\mathbb{E}[x]\,\mathbb{E}[y] \\
\mathrm{Var}[ax+by] &= a^{2}\,\mathrm{Var}[x]+b^{2}\,\mathrm{Var}[y]+2ab\,\mathrm{Cov}[x,y] \\
\mathrm{Cov}[\mathbf{A}\mathbf{x}+\mathbf{b}] &= \mathbf{A}\boldsymbol\Sigma\mathbf{A}^{T}
\end{aligned}`,
  },
  against: {
    en: 'moments of the new variables, summed over random tables',
    zh: '对随机分布表求和得到的新变量的矩',
  },
  draw: (random): Values => {
    const [n, m, d] = [random.integer(2, 3), random.integer(2, 3), random.integer(1, 3)];
    return {
      joint: drawJoint(random, n, m),
      x: random.vector(n),
      y: random.vector(m),
      a: random.between(-2, 2),
      b: random.between(-2, 2),
      weights: random.probabilities(4),
      points: random.matrix(4, d),
      A: random.matrix(2, d),
      shift: random.vector(2),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const { a, b, A, shift } = values;
    const [mx, my] = [mean(values, (x) => x), mean(values, (_, y) => y)];
    return {
      mean: mean(values, (x, y) => a * x + b * y),
      covariance: mean(values, (x, y) => (x - mx) * (y - my)),
      variance: spread(values, (x, y) => a * x + b * y),
      vector: spreadOf(
        values.weights,
        values.points.map((point) => addVectors(multiplyVector(A, point), shift)),
      ),
    };
  },
  mutants: {
    'the product of the means added': (values) => rows(values, { product: 1 }),
    'the covariance counted once': (values) => rows(values, { cross: 1 }),
    'the constants not squared': (values) => rows(values, { power: 1 }),
    'the covariance subtracted': (values) => rows(values, { cross: -2 }),
    'the shift added to the covariance': (values) => ({
      ...rows(values),
      vector: add(rows(values).vector, outer(values.shift, values.shift)),
    }),
    'a constant lost in the mean': (values) => ({ ...rows(values), mean: mean(values, (x, y) => x + y) }),
  },
});
