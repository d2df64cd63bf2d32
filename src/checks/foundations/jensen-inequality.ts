import { inequality } from '#checks/kit/inequality.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, addScaled, component, dot, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** A distribution on finitely many points, and the point at which the tangent plane is tested. */
interface Values {
  points: readonly Vector[];
  weights: Vector;
}

/** Convex, smooth and not quadratic; its gradient is the softmax. */
const f = logSumExp;

const mean = ({ points, weights }: Values): Vector =>
  points.reduce(
    (sum, point, i) => addScaled(sum, component(weights, i), point),
    zeroVector(points[0]?.length ?? 0),
  );
const average = ({ weights }: Values, numbers: readonly number[]): number => dot(weights, numbers);

/** The tangent plane at the mean, at each point. */
const plane = (values: Values, sign = 1): number[] => {
  const m = mean(values);
  return values.points.map((x) => f(m) + sign * dot(softmax(m), subtractVectors(x, m)));
};

export default inequality({
  formulas: {
    'atlas-jensen-inequality': String.raw`
\begin{aligned}
f(\mathbf{x}) &\ge f(\mathbf{m})+\nabla f(\mathbf{m})^{T}(\mathbf{x}-\mathbf{m}), \qquad \mathbf{m} = \mathbb{E}[\mathbf{x}] \\
\mathbb{E}\bigl[f(\mathbf{x})\bigr] &\ge f(\mathbf{m})+\nabla f(\mathbf{m})^{T}\bigl(\mathbb{E}[\mathbf{x}]-\mathbf{m}\bigr) = f\bigl(\mathbb{E}[\mathbf{x}]\bigr)
\end{aligned}`,
    'udl-17-31': String.raw`\mathrm{g}\bigl[\mathbb{E}[y]\bigr] \leq \mathbb{E}\bigl[\mathrm{g}[y]\bigr]`,
  },
  against: {
    en: 'sums over random finite distributions, for the convex function log-sum-exp',
    zh: '对随机离散分布直接求和，凸函数取 log-sum-exp',
  },
  draw: (random): Values => {
    const [d, n] = [random.integer(1, 3), random.integer(2, 5)];
    return { points: random.list(n, () => random.vector(d)), weights: random.probabilities(n) };
  },
  // All of the mass in one point: the distribution never leaves its mean.
  attained: (random): Values => {
    const point = random.vector(2);
    return { points: [point, point], weights: [0.5, 0.5] };
  },
  smaller: (values) => ({ plane: plane(values), mean: f(mean(values)) }),
  larger: (values) => ({ plane: values.points.map(f), mean: average(values, values.points.map(f)) }),
  equal: {
    stated: (values) => average(values, plane(values)),
    reference: (values) => f(mean(values)),
  },
  mutants: {
    'the sign of the gradient': {
      smaller: (values) => ({ plane: plane(values, -1), mean: f(mean(values)) }),
    },
    'the inequality turned round': {
      smaller: (values) => ({ plane: plane(values), mean: average(values, values.points.map(f)) }),
      larger: (values) => ({ plane: values.points.map(f), mean: f(mean(values)) }),
    },
    'the plane without its constant': {
      stated: (values) => average(values, plane(values)) - f(mean(values)),
    },
  },
});
