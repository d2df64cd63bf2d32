import { identity } from '#checks/kit/identity.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { gradient as centralDifferences, hessian, jacobian } from '#numerics/finite-difference.ts';
import { logSoftmax, softmax } from '#numerics/log-sum-exp.ts';
import {
  type Matrix,
  add,
  diagonal,
  identity as unit,
  multiply,
  outer,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** Outputs z_c = tanh(aᵀθ) + ½(bᵀθ)² for each input; y is one of the C classes, of probability softmax(z + ½ bend z²). */
interface Values {
  theta: Vector;
  a: readonly Matrix[];
  b: readonly Matrix[];
  labels: readonly number[];
  bend: number;
}
const outputs = ({ a, b }: Values, n: number, theta: Vector): Vector =>
  (a[n] ?? []).map((line, c) => Math.tanh(dot(line, theta)) + dot(b[n]?.[c] ?? [], theta) ** 2 / 2);
const logLikelihood = (z: Vector, y: number, bend: number): number =>
  component(logSoftmax(z.map((value) => value + (bend * value * value) / 2)), y);
const loss = (values: Values, theta: Vector): number =>
  values.labels.reduce((sum, y, n) => sum - logLikelihood(outputs(values, n, theta), y, 0), 0);

/** −∇²_z log p(y | z) of the plain softmax: it does not depend on y. */
const softmaxCurvature = (z: Vector): Matrix => subtract(diagonal(softmax(z)), outer(softmax(z), softmax(z)));
const sandwich = (values: Values, middle: (z: Vector) => Matrix): Matrix =>
  sumOfMatrices(
    values.labels.map((_, n) => {
      const J = jacobian((theta) => outputs(values, n, theta), values.theta);
      return multiply(transpose(J), multiply(middle(outputs(values, n, values.theta)), J));
    }),
  );
const rest = (values: Values): Matrix =>
  sumOfMatrices(
    values.labels.flatMap((y, n) => {
      const z = outputs(values, n, values.theta);
      return z.map((_, c) =>
        scale(
          component(softmax(z), c) - (c === y ? 1 : 0),
          hessian((theta) => component(outputs(values, n, theta), c), values.theta),
        ),
      );
    }),
  );
/** E_y of −∇² log p, by differences, for a likelihood whose curvature depends on y. */
const expected =
  (bend: number) =>
  (z: Vector): Matrix =>
    sumOfMatrices(
      z.map((_, y) =>
        scale(
          -Math.exp(logLikelihood(z, y, bend)),
          hessian((at) => logLikelihood(at, y, bend), z),
        ),
      ),
    );

const rows = (values: Values, { sign = 1, curvature = softmaxCurvature } = {}) => ({
  hessian: add(sandwich(values, curvature), scale(sign, rest(values))),
  fisher: sandwich(values, expected(values.bend)),
  equal: sandwich(values, curvature),
});

/** Σ E_y[ssᵀ] with the score by θ. */
const fisher = (values: Values, bend: number): Matrix =>
  sumOfMatrices(
    values.labels.flatMap((_, n) => {
      const z = outputs(values, n, values.theta);
      return z.map((__, y) => {
        const score = centralDifferences(
          (theta) => logLikelihood(outputs(values, n, theta), y, bend),
          values.theta,
        );
        return scale(Math.exp(logLikelihood(z, y, bend)), outer(score, score));
      });
    }),
  );

export default identity({
  formulas: {
    'atlas-gauss-newton-fisher': String.raw`
\begin{aligned}
\nabla^2_{\boldsymbol\theta}\sum_n \ell_n &= \underbrace{\sum_n \mathbf{J}_n^{T}\bigl(\nabla^2_{\mathbf{z}}\ell_n\bigr)\mathbf{J}_n}_{\mathbf{G}} + \sum_n\sum_c \frac{\partial\ell_n}{\partial z_{nc}}\,\nabla^2_{\boldsymbol\theta} z_{nc} \\
\mathbf{F} &= \sum_n \mathbf{J}_n^{T}\,\mathbb{E}_{y}\bigl[-\nabla^2_{\mathbf{z}}\log p(y\mid\mathbf{z}_n)\bigr]\mathbf{J}_n \\
\mathbf{F} &= \mathbf{G} \quad\text{if } \nabla^2_{\mathbf{z}}\log p(y\mid\mathbf{z}) \text{ does not depend on } y
\end{aligned}`,
  },
  against: {
    en: 'second differences of the loss, and mean products of scores',
    zh: '损失的二阶差分，以及得分外积的平均',
  },
  cases: 60,
  draw: (random): Values => {
    const [inputs, classes] = [random.integer(1, 2), random.integer(2, 3)];
    return {
      theta: scaleVector(0.6, random.vector(2)),
      a: random.list(inputs, () => scale(0.7, random.matrix(classes, 2))),
      b: random.list(inputs, () => scale(0.7, random.matrix(classes, 2))),
      labels: random.list(inputs, () => random.integer(0, classes - 1)),
      bend: random.between(0.3, 1),
    };
  },
  tolerance: 1e-5,
  because: 'second differences in float64 keep seven digits',
  stated: (values) => rows(values),
  reference: (values) => ({
    hessian: hessian((theta) => loss(values, theta), values.theta),
    fisher: fisher(values, values.bend),
    equal: fisher(values, 0),
  }),
  mutants: {
    'the second sum subtracted': (values) => rows(values, { sign: -1 }),
    'the second sum left out': (values) => rows(values, { sign: 0 }),
    'the curvature of the loss left out': (values) => rows(values, { curvature: (z) => unit(z.length) }),
    'the observed outputs for drawn ones': (values) => ({
      ...rows(values),
      fisher: sandwich(values, (z) =>
        scale(
          -1,
          hessian((at) => logLikelihood(at, 0, values.bend), z),
        ),
      ),
    }),
    'the plain softmax in the second row': (values) => ({
      ...rows(values),
      fisher: sandwich(values, softmaxCurvature),
    }),
  },
});
