import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import {
  type SmoothFunction,
  drawSmooth,
  smoothGradient,
  smoothValue,
} from '#checks/shared/optimisation-smooth-function.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, addScaled, dot, norm, subtractVectors } from '#numerics/vector.ts';

interface Values {
  f: SmoothFunction;
  x: Vector;
  y: Vector;
}
const drawValues = (random: Random, f: SmoothFunction): Values => {
  const n = random.integer(2, 4);
  return { f, x: random.vector(n), y: random.vector(n) };
};
const along = ({ f, x, y }: Values, t: number): number =>
  dot(
    subtractVectors(smoothGradient(f, addScaled(x, t, subtractVectors(y, x))), smoothGradient(f, x)),
    subtractVectors(y, x),
  );
const plane = ({ f, x, y }: Values, sign = 1): number =>
  smoothValue(f, x) + sign * dot(smoothGradient(f, x), subtractVectors(y, x));
const paraboloid = (values: Values, { half = 0.5, power = 2 } = {}): number =>
  plane(values) + half * values.f.L * norm(subtractVectors(values.y, values.x)) ** power;

const rows = (values: Values, { sign = 1, power = 1 } = {}) => {
  const squared = norm(subtractVectors(values.y, values.x)) ** 2;
  return {
    taylor: plane(values, sign) + integrate((t) => along(values, t), [0, 1]),
    integral: plane(values) + integrate((t) => values.f.L * t ** power * squared, [0, 1]),
  };
};

export default inequality({
  formulas: {
    'atlas-descent-lemma': String.raw`
\begin{aligned}
f(\mathbf{y}) &= f(\mathbf{x}) + \nabla f(\mathbf{x})^{T}(\mathbf{y}-\mathbf{x}) + \int_0^1 \bigl(\nabla f(\mathbf{x}+t(\mathbf{y}-\mathbf{x})) - \nabla f(\mathbf{x})\bigr)^{T}(\mathbf{y}-\mathbf{x})\,dt \\
&\le f(\mathbf{x}) + \nabla f(\mathbf{x})^{T}(\mathbf{y}-\mathbf{x}) + \int_0^1 L\,t\,\|\mathbf{y}-\mathbf{x}\|^2\,dt \\
&= f(\mathbf{x}) + \nabla f(\mathbf{x})^{T}(\mathbf{y}-\mathbf{x}) + \frac{L}{2}\|\mathbf{y}-\mathbf{x}\|^2
\end{aligned}`,
  },
  against: {
    en: 'smooth functions of known Lipschitz constant, convex or not',
    zh: '李普希茨常数已知的光滑函数，凸与非凸皆有',
  },
  draw: (random) => drawValues(random, drawSmooth(random)),
  attained: (random) => drawValues(random, { L: random.between(0.5, 2), c: 0 }),
  smaller: ({ f, y }) => smoothValue(f, y),
  larger: (values) => paraboloid(values),
  equal: {
    stated: (values) => rows(values),
    reference: (values) => ({ taylor: smoothValue(values.f, values.y), integral: paraboloid(values) }),
  },
  mutants: {
    'a quarter for the half': { larger: (values) => paraboloid(values, { half: 0.25 }) },
    'the distance not squared': { larger: (values) => paraboloid(values, { power: 1 }) },
    'the sign of the gradient': { stated: (values) => rows(values, { sign: -1 }) },
    't left out of the integral': { stated: (values) => rows(values, { power: 0 }) },
    'the inequality turned round': {
      smaller: (values) => paraboloid(values),
      larger: ({ f, y }) => smoothValue(f, y),
    },
  },
});
