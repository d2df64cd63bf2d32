import { convergence } from '#checks/kit/convergence.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component, scaleVector } from '#numerics/vector.ts';

/** ẋ = Ax + b, whose solution is a power series, and ẋ = x² + u² with the solution u·tan(ut + c). */
interface Values {
  A: Matrix;
  b: Vector;
  x: Vector;
  u: number;
  phase: number;
}
type Field = (x: Vector) => Vector;

interface Weights {
  weights?: readonly number[];
  middle?: number;
  euler?: number;
}

/** One step of length h by both rules. */
function steps(g: Field, x: Vector, h: number, form: Weights = {}): { euler: Vector; rk4: Vector } {
  const { weights = [1, 2, 2, 1], middle = 0.5, euler = 1 } = form;
  const a1 = g(x);
  const a2 = g(addScaled(x, middle * h, a1));
  const a3 = g(addScaled(x, middle * h, a2));
  const a4 = g(addScaled(x, h, a3));
  return {
    euler: addScaled(x, euler * h, a1),
    rk4: [a1, a2, a3, a4].reduce(
      (sum, slope, i) => addScaled(sum, (h / 6) * component(weights, i), slope),
      x,
    ),
  };
}

const HALVINGS = 5;

/** The error of one step over h² for Euler and h⁵ for Runge–Kutta, at h = 0.1, 0.05, … */
const errors =
  (form?: Weights) =>
  ({ u, phase }: Values): number[] =>
    Array.from({ length: HALVINGS }, (_, k) => {
      const h = 0.1 * 0.5 ** k;
      const at = (t: number): number => u * Math.tan(u * t + phase);
      const { euler, rk4 } = steps((x) => [component(x, 0) ** 2 + u ** 2], [at(0)], h, form);
      return [Math.abs(component(euler, 0) - at(h)) / h ** 2, Math.abs(component(rk4, 0) - at(h)) / h ** 5];
    }).flat();

/** Linear systems: the power series of the solution up to h and to h⁴. */
const linear =
  (form?: Weights) =>
  ({ A, b, x }: Values) =>
    steps((point) => addVectors(multiplyVector(A, point), b), x, 0.5, form);

function series({ A, b, x }: Values): { euler: Vector; rk4: Vector } {
  let term = scaleVector(0.5, addVectors(multiplyVector(A, x), b));
  const euler = addVectors(x, term);
  let rk4 = euler;
  for (let order = 2; order <= 4; order += 1) {
    term = scaleVector(0.5 / order, multiplyVector(A, term));
    rk4 = addVectors(rk4, term);
  }
  return { euler, rk4 };
}

const wrong = (form: Weights) => ({ errors: errors(form), stated: linear(form) });

export default convergence({
  formulas: {
    'atlas-euler-runge-kutta-discretisation': String.raw`
\begin{aligned}
\mathbf{f}_{\mathrm{Euler}}(\mathbf{x},\mathbf{u}) &= \mathbf{x} + h\,\mathbf{g}(\mathbf{x},\mathbf{u}) \\
\mathbf{a}_1 &= \mathbf{g}(\mathbf{x},\mathbf{u}),\qquad \mathbf{a}_2 = \mathbf{g}\bigl(\mathbf{x}+\tfrac h2\mathbf{a}_1,\mathbf{u}\bigr) \\
\mathbf{a}_3 &= \mathbf{g}\bigl(\mathbf{x}+\tfrac h2\mathbf{a}_2,\mathbf{u}\bigr),\qquad \mathbf{a}_4 = \mathbf{g}\bigl(\mathbf{x}+h\,\mathbf{a}_3,\mathbf{u}\bigr) \\
\mathbf{f}_{\mathrm{RK4}}(\mathbf{x},\mathbf{u}) &= \mathbf{x} + \tfrac h6\bigl(\mathbf{a}_1+2\mathbf{a}_2+2\mathbf{a}_3+\mathbf{a}_4\bigr)
\end{aligned}`,
  },
  against: {
    en: 'exact solutions: power series of linear systems, and the tangent, with errors of order h² and h⁵',
    zh: '精确解：线性系统的幂级数，以及正切函数，单步误差为 h² 与 h⁵ 阶',
  },
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return {
      A: random.matrix(n, n),
      b: random.vector(n),
      x: random.vector(n),
      u: random.between(0.3, 1),
      phase: random.between(-0.7, 0.7),
    };
  },
  errors: errors(),
  // |x| ≤ tan(0.8) on the way: the second derivative is below 5, the fifth over 5! with the rule's own error below 40.
  guarantee: () => Array.from({ length: HALVINGS }, () => [2.5, 40]).flat(),
  equal: { stated: linear(), reference: series },
  mutants: {
    'equal weights of the four slopes': wrong({ weights: [1.5, 1.5, 1.5, 1.5] }),
    'whole steps to the middle slopes': wrong({ middle: 1 }),
    'half a step of Euler': wrong({ euler: 0.5 }),
    'the weights of the middle at the ends': wrong({ weights: [2, 1, 1, 2] }),
  },
});
