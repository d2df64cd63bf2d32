import { inequality } from '#checks/kit/inequality.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import {
  type Matrix,
  diagonal,
  identity as unit,
  multiplyVector,
  outer,
  quadraticForm,
  subtract,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

interface Values {
  x: Vector;
  y: Vector;
  theta: number;
  /** The Hessian of a quadratic, of any signs. */
  H: Matrix;
}
/** Convex, with curvature that vanishes along (1, …, 1). */
const f = logSumExp;
const curvature = (x: Vector): Matrix => subtract(diagonal(softmax(x)), outer(softmax(x), softmax(x)));
const mixture = ({ x, y, theta }: Values): Vector => addScaled(scaleVector(theta, x), 1 - theta, y);
const tangent = ({ x, y }: Values, sign = 1): number => f(x) + sign * dot(softmax(x), subtractVectors(y, x));

/** How far a quadratic bends away from its chord and from its tangent, both as multiples of ½dᵀHd. */
const bends = (values: Values, chordOf = mixture(values)) => {
  const { x, y, theta, H } = values;
  const q = (z: Vector): number => 0.5 * quadraticForm(H, z);
  return {
    chord: (theta * q(x) + (1 - theta) * q(y) - q(chordOf)) / (theta * (1 - theta)),
    tangent: q(y) - q(x) - dot(multiplyVector(H, x), subtractVectors(y, x)),
  };
};
const smaller = (values: Values) => ({ chord: f(mixture(values)), tangent: tangent(values), curvature: 0 });
const larger = (values: Values) => ({
  chord: values.theta * f(values.x) + (1 - values.theta) * f(values.y),
  tangent: f(values.y),
  curvature: symmetricEigen(curvature(values.x)).values[0] ?? NaN,
});

export default inequality({
  formulas: {
    'atlas-convexity-conditions': String.raw`
\begin{aligned}
& f\bigl(\theta\mathbf{x}+(1-\theta)\mathbf{y}\bigr) \le \theta f(\mathbf{x})+(1-\theta)f(\mathbf{y}) && \forall\,\mathbf{x},\mathbf{y},\theta \\
\iff\quad & f(\mathbf{y}) \ge f(\mathbf{x})+\nabla f(\mathbf{x})^{T}(\mathbf{y}-\mathbf{x}) && \forall\,\mathbf{x},\mathbf{y} \\
\iff\quad & \nabla^{2}f(\mathbf{x}) \succeq 0 && \forall\,\mathbf{x}
\end{aligned}`,
  },
  against: {
    en: 'the convex function log-sum-exp; for the equivalence, quadratics of any signs',
    zh: '凸函数 log-sum-exp；等价性则用符号任意的二次函数',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return {
      x: random.vector(n),
      y: random.vector(n),
      theta: random.between(0.1, 0.9),
      H: random.symmetric(n),
    };
  },
  // The curvature of log-sum-exp along (1, …, 1) is zero, so a chord in that direction lies in the graph.
  attained: (random): Values => {
    const x = random.vector(3);
    return { x, y: x.map((value) => value + 1), theta: random.between(0.1, 0.9), H: unit(3) };
  },
  smaller,
  larger,
  equal: {
    // Whether convex or not, all three conditions have the same sign along a direction.
    stated: (values) => bends(values),
    reference: ({ x, y, H }) => {
      const half = 0.5 * quadraticForm(H, subtractVectors(y, x));
      return { chord: half, tangent: half };
    },
  },
  mutants: {
    'chords below the graph': {
      smaller: (values) => ({ ...smaller(values), chord: larger(values).chord }),
      larger: (values) => ({ ...larger(values), chord: smaller(values).chord }),
    },
    'the sign of the gradient': {
      smaller: (values) => ({ ...smaller(values), tangent: tangent(values, -1) }),
    },
    'the weights exchanged': {
      stated: (values) => bends(values, mixture({ ...values, theta: 1 - values.theta })),
    },
    'curvature negative': {
      larger: (values) => ({
        ...larger(values),
        curvature: -(symmetricEigen(curvature(values.x)).values.at(-1) ?? NaN),
      }),
    },
  },
});
