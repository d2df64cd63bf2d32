import { inequality } from '#checks/kit/inequality.ts';
import { type Vector, addScaled, component, dot, norm, scaleVector } from '#numerics/vector.ts';

interface Values {
  u: Vector;
  v: Vector;
}
const squaredLength = (u: Vector): number => dot(u, u);
const remainder = ({ u, v }: Values, power = 2): number =>
  squaredLength(addScaled(u, -dot(u, v) / norm(v) ** power, v));
const expanded = ({ u, v }: Values, sign = -1): number =>
  squaredLength(u) + (sign * dot(u, v) ** 2) / squaredLength(v);

export default inequality({
  formulas: {
    'atlas-cauchy-schwarz': String.raw`
\begin{aligned}
0 &\le \Bigl\|\mathbf{u}-\frac{\mathbf{u}^{T}\mathbf{v}}{\|\mathbf{v}\|^{2}}\mathbf{v}\Bigr\|^{2} \\
&= \|\mathbf{u}\|^{2}-\frac{(\mathbf{u}^{T}\mathbf{v})^{2}}{\|\mathbf{v}\|^{2}} \\
\Longrightarrow\quad |\mathbf{u}^{T}\mathbf{v}| &\le \|\mathbf{u}\|\,\|\mathbf{v}\|
\end{aligned}`,
  },
  against: { en: "Lagrange's identity, and random vectors", zh: '拉格朗日恒等式与随机向量' },
  draw: (random): Values => {
    const n = random.integer(1, 5);
    return { u: random.vector(n), v: random.vector(n) };
  },
  attained: (random): Values => {
    const v = random.vector(3);
    return { u: scaleVector(random.sign() * random.between(0.3, 3), v), v };
  },
  smaller: ({ u, v }) => [0, Math.abs(dot(u, v))],
  larger: (values) => [remainder(values), norm(values.u) * norm(values.v)],
  equal: {
    stated: (values) => [remainder(values), expanded(values)],
    // Lagrange: the squares of all 2 × 2 minors add up to |u|²|v|² − (uᵀv)².
    reference: ({ u, v }) => {
      const minors = u.flatMap((a, i) =>
        u.slice(0, i).map((b, j) => (a * component(v, j) - b * component(v, i)) ** 2),
      );
      const rest = minors.reduce((sum, value) => sum + value, 0) / squaredLength(v);
      return [rest, rest];
    },
  },
  mutants: {
    'the norm of v not squared': { stated: (values) => [remainder(values, 1), expanded(values)] },
    'a plus for the minus': { stated: (values) => [remainder(values), expanded(values, 1)] },
    'the inner product not squared': {
      stated: ({ u, v }) => [remainder({ u, v }), squaredLength(u) - dot(u, v) / squaredLength(v)],
    },
    'only one of the norms': { larger: (values) => [remainder(values), norm(values.u)] },
  },
});
