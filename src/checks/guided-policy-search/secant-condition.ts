import { quadrature } from '#checks/kit/identity.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  diagonal,
  fromEntries,
  multiplyVector,
  outer,
  scale,
  identity as unit,
} from '#numerics/matrix.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, addScaled, component, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  from: Vector;
  to: Vector;
}

/** f = log Σ exp θ + ¼θᵀθ: its gradient and its Hessian. */
const f = (theta: Vector): number => logSumExp(theta) + dot(theta, theta) / 4;
const slope = (theta: Vector): Vector => addScaled(softmax(theta), 0.5, theta);
function hessian(theta: Vector): Matrix {
  const p = softmax(theta);
  return add(add(diagonal(p), scale(-1, outer(p, p))), scale(0.5, unit(p.length)));
}

/** The mean of the Hessian over the stretch from the first to the last share of the step. */
function meanHessian({ from, to }: Values, start = 0, end = 1): Matrix {
  const s = subtractVectors(to, from);
  return fromEntries(s.length, s.length, (i, j) =>
    integrate((xi) => component(hessian(addScaled(from, xi, s))[i] ?? [], j), [start, end], 1e-13),
  );
}

/** y as the integral, and both forms of the condition with the mean Hessian for B and its inverse for H. */
function rows(values: Values, { B = meanHessian(values), sign = 1 } = {}) {
  const s = subtractVectors(values.to, values.from);
  const y = subtractVectors(slope(values.to), slope(values.from)).map((value) => sign * value);
  return { change: multiplyVector(B, s), direct: multiplyVector(B, s), inverse: luSolve(luFactor(B), y) };
}

export default quadrature({
  formulas: {
    'atlas-secant-condition': String.raw`
\begin{gathered}
\mathbf{s}_k=\boldsymbol\theta_{k+1}-\boldsymbol\theta_k,\qquad\mathbf{y}_k=\mathbf{g}_{k+1}-\mathbf{g}_k=\biggl(\int_0^1\nabla^2f(\boldsymbol\theta_k+\xi\,\mathbf{s}_k)\,d\xi\biggr)\mathbf{s}_k\\
\mathbf{B}_{k+1}\mathbf{s}_k=\mathbf{y}_k\qquad\Longleftrightarrow\qquad\mathbf{H}_{k+1}\mathbf{y}_k=\mathbf{s}_k
\end{gathered}`,
  },
  against: {
    en: 'the change of the gradient between the two points, and the step itself',
    zh: '两点之间梯度的改变，以及步长本身',
  },
  cases: 60,
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return { from: random.vector(n), to: random.vector(n) };
  },
  stated: (values) => rows(values),
  tolerance: 1e-8,
  because: 'the gradients are central differences',
  reference: ({ from, to }) => {
    const y = subtractVectors(gradient(f, to), gradient(f, from));
    return { change: y, direct: y, inverse: subtractVectors(to, from) };
  },
  mutants: {
    'the Hessian at the end of the step': (values) => rows(values, { B: hessian(values.to) }),
    'half of the way': (values) => rows(values, { B: meanHessian(values, 0, 0.5) }),
    'the change with the other sign': (values) => rows(values, { sign: -1 }),
  },
});
