import { inequality } from '#checks/kit/inequality.ts';
import { orthonormal } from '#checks/shared/foundations-orthogonal.ts';
import { item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { gradient as centralDifferences } from '#numerics/finite-difference.ts';
import { identity as unit } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, norm, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** min ½‖x − c‖² with ‖x‖² ≤ s and aᵀx = t. */
interface Values {
  c: Vector;
  a: Vector;
  s: number;
  t: number;
}
const f = ({ c }: Values, x: Vector): number => 0.5 * norm(subtractVectors(x, c)) ** 2;
const g = ({ s }: Values, x: Vector): number => dot(x, x) - s;
const h = ({ a, t }: Values, x: Vector): number => dot(a, x) - t;

/** The solution by geometry: the foot of c on the plane, drawn towards the plane's nearest point to 0 where it leaves the ball. */
function minimiser({ c, a, s, t }: Values): Vector {
  const centre = scaleVector(t / dot(a, a), a);
  const offset = subtractVectors(addScaled(c, -(dot(a, c) - t) / dot(a, a), a), centre);
  const radius = Math.sqrt(s - dot(centre, centre));
  return addScaled(centre, Math.min(1, radius / norm(offset)), offset);
}
const least = (values: Values): number => f(values, minimiser(values));

/** The multipliers as prices: how the least value falls with s, and rises with t. */
const multipliers = (values: Values) => {
  const slope = (at: (by: number) => Values): number =>
    centralDifferences(([by = 0]) => least(at(by)), [0])[0] ?? NaN;
  return {
    lambda: -slope((by) => ({ ...values, s: values.s + by })),
    nu: -slope((by) => ({ ...values, t: values.t + by })),
  };
};

const rows = (values: Values, { gSign = 1, hSign = 1 } = {}) => {
  const x = minimiser(values);
  const { lambda, nu } = multipliers(values);
  const lagrangian = (at: Vector): number =>
    f(values, at) + gSign * lambda * g(values, at) + hSign * nu * h(values, at);
  return {
    lagrangian: centralDifferences(lagrangian, x),
    gradients: addScaled(
      addScaled(subtractVectors(x, values.c), gSign * lambda * 2, x),
      hSign * nu,
      values.a,
    ),
    equality: h(values, x),
    slackness: lambda * g(values, x),
  };
};

export default inequality({
  formulas: {
    'atlas-kkt-conditions': String.raw`
\begin{aligned}
\mathcal{L}(\mathbf{x},\boldsymbol\lambda,\boldsymbol\nu) &= f(\mathbf{x}) + \sum_i \lambda_i g_i(\mathbf{x}) + \sum_j \nu_j h_j(\mathbf{x}) \\
\nabla f(\mathbf{x}^{*}) &+ \sum_i \lambda_i\nabla g_i(\mathbf{x}^{*}) + \sum_j \nu_j\nabla h_j(\mathbf{x}^{*}) = \mathbf{0} \\
g_i(\mathbf{x}^{*}) &\le 0, \qquad h_j(\mathbf{x}^{*}) = 0, \qquad \lambda_i \ge 0, \qquad \lambda_i\,g_i(\mathbf{x}^{*}) = 0
\end{aligned}`,
  },
  against: {
    en: 'the nearest point by geometry, the multipliers as prices of the constraints',
    zh: '由几何求得的最近点，乘子取为约束的影子价格',
  },
  // The ball active or not, clearly.
  draw: (random): Values => {
    const a = random.vector(3);
    const unitA = scaleVector(1 / norm(a), a);
    const t = random.between(-0.5, 0.5);
    const c = addScaled(
      scaleVector(
        random.pick([random.between(0.1, 0.5), random.between(2, 3)]),
        item(orthonormal([unitA, ...unit(3)]), 1),
      ),
      random.normal(),
      unitA,
    );
    return { c, a: scaleVector(random.between(0.7, 1.5), unitA), s: 1, t: 0.7 * t };
  },
  tolerance: 1e-6,
  because: 'multipliers and gradients are differences',
  smaller: (values) => ({ inside: g(values, minimiser(values)), sign: -multipliers(values).lambda }),
  larger: () => ({ inside: 0, sign: 0 }),
  equal: {
    stated: (values) => rows(values),
    reference: () => ({ lagrangian: [0, 0, 0], gradients: [0, 0, 0], equality: 0, slackness: 0 }),
  },
  mutants: {
    'the inequality subtracted': { stated: (values) => rows(values, { gSign: -1 }) },
    'the equality subtracted': { stated: (values) => rows(values, { hSign: -1 }) },
    'a negative multiplier': {
      smaller: (values) => ({ inside: g(values, minimiser(values)), sign: multipliers(values).lambda }),
    },
    'a constraint the other way': {
      smaller: (values) => ({ inside: -g(values, minimiser(values)), sign: -multipliers(values).lambda }),
    },
    'the sum for the product': {
      stated: (values) => ({
        ...rows(values),
        slackness: multipliers(values).lambda + g(values, minimiser(values)),
      }),
    },
  },
});
