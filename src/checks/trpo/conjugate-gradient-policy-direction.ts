import { identity } from '#checks/kit/identity.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, zeroVector } from '#numerics/vector.ts';

interface Values {
  /** Singular: a product of a tall and a wide factor. */
  F: Matrix;
  g: Vector;
  damping: number;
  rank: number;
}

/** x and the residual after one iteration, and x after as many as there are different eigenvalues. */
function run({ F, g, damping, rank }: Values, { damped = true, inverted = false, minus = 1 } = {}) {
  let x = zeroVector(g.length);
  let [r, d] = [g, g];
  let first = { x, r };
  for (let k = 0; k <= rank; k += 1) {
    const z = addScaled(multiplyVector(F, d), damped ? damping : 0, d);
    const alpha = dot(r, r) / dot(d, z);
    x = addScaled(x, alpha, d);
    const rest = addScaled(r, -minus * alpha, z);
    const beta = dot(rest, rest) / dot(r, r);
    d = addScaled(rest, inverted ? 1 / beta : beta, d);
    r = rest;
    if (k === 0) first = { x, r };
  }
  return { first, x };
}

const sides = (form: Parameters<typeof run>[1]) => (values: Values) => {
  const { first, x } = run(values, form);
  return { residual: first.r, solution: x };
};

const damped = ({ F, damping }: Values): Matrix => add(F, scale(damping, unit(F.length)));

export default identity({
  formulas: {
    'atlas-conjugate-gradient-policy-direction': String.raw`
\begin{gathered}
\mathbf{x}_0=\mathbf{0},\qquad\mathbf{r}_0=\mathbf{d}_0=\mathbf{g},\qquad\mathbf{z}_k=\mathbf{F}\mathbf{d}_k+c\,\mathbf{d}_k\\
\alpha_k=\frac{\mathbf{r}_k^{T}\mathbf{r}_k}{\mathbf{d}_k^{T}\mathbf{z}_k},\qquad\mathbf{x}_{k+1}=\mathbf{x}_k+\alpha_k\mathbf{d}_k,\qquad\mathbf{r}_{k+1}=\mathbf{r}_k-\alpha_k\mathbf{z}_k\\
\mathbf{d}_{k+1}=\mathbf{r}_{k+1}+\frac{\mathbf{r}_{k+1}^{T}\mathbf{r}_{k+1}}{\mathbf{r}_k^{T}\mathbf{r}_k}\,\mathbf{d}_k
\end{gathered}`,
  },
  against: {
    en: 'the damped system solved by elimination, and the residual of the first iterate',
    zh: '用消元法解加阻尼的方程组，以及首次迭代的残差',
  },
  tolerance: 1e-8,
  because: 'conjugate gradients lose digits as rounding spoils conjugacy',
  draw: (random): Values => {
    const [n, rank] = [random.integer(3, 6), random.integer(1, 2)];
    const factor = random.matrix(n, rank);
    return {
      F: multiply(factor, transpose(factor)),
      g: random.vector(n),
      damping: random.between(0.3, 1),
      rank,
    };
  },
  stated: sides({}),
  reference: (values) => ({
    residual: addScaled(values.g, -1, multiplyVector(damped(values), run(values).first.x)),
    solution: luSolve(luFactor(damped(values)), values.g),
  }),
  mutants: {
    'the quotient of the residuals inverted': sides({ inverted: true }),
    'the residual with a plus': sides({ minus: -1 }),
    'the damping added twice': (values) => sides({})({ ...values, damping: 2 * values.damping }),
  },
});
