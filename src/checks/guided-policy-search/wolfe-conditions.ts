import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot } from '#numerics/vector.ts';

/** ½θᵀAθ + bᵀθ, a descent direction, the two constants, and for each condition a step length that satisfies it. */
interface Values {
  A: Matrix;
  b: Vector;
  theta: Vector;
  d: Vector;
  c1: number;
  c2: number;
  short: number;
  long: number;
}

const f = ({ A, b }: Values, theta: Vector): number => quadraticForm(A, theta) / 2 + dot(b, theta);
const slope = ({ A, b, d }: Values, theta: Vector): number => dot(addVectors(multiplyVector(A, theta), b), d);

/**
 * On a quadratic with its least value along d at α*, the first condition allows α ≤ 2(1 − c₁)α*, the second α ≥ (1 − c₂)α*.
 */
function draw(random: Random, shareOfFirst: number, timesSecond: number): Values {
  const n = random.integer(1, 3);
  const A = random.positiveDefinite(n);
  const [b, theta] = [random.vector(n), random.vector(n)];
  const g = addVectors(multiplyVector(A, theta), b);
  const d = multiplyVector(random.positiveDefinite(n), g).map((value) => -value);
  const best = -dot(g, d) / quadraticForm(A, d);
  const c1 = random.between(0.05, 0.4);
  const c2 = random.between(c1 + 0.05, 0.95);
  return {
    ...{ A, b, theta, d, c1, c2 },
    short: shareOfFirst * 2 * (1 - c1) * best,
    long: timesSecond * (1 - c2) * best,
  };
}

const after = ({ theta, d }: Values, alpha: number): Vector => addScaled(theta, alpha, d);

const promised =
  ({ share = (v: Values) => v.c1, length = (v: Values) => v.short, sign = 1 } = {}) =>
  (values: Values): number =>
    f(values, values.theta) + sign * share(values) * length(values) * slope(values, values.theta);
const larger =
  (promise = promised()) =>
  (values: Values) => ({
    decrease: promise(values),
    slope: slope(values, after(values, values.long)),
  });
const smaller =
  (share: (values: Values) => number = ({ c2 }) => c2) =>
  (values: Values) => ({
    decrease: f(values, after(values, values.short)),
    slope: share(values) * slope(values, values.theta),
  });

export default inequality({
  formulas: {
    'atlas-wolfe-conditions': String.raw`
\begin{aligned}
f(\boldsymbol\theta+\alpha\mathbf{d})&\le f(\boldsymbol\theta)+c_1\,\alpha\,\nabla f(\boldsymbol\theta)^{T}\mathbf{d}\\
\nabla f(\boldsymbol\theta+\alpha\mathbf{d})^{T}\mathbf{d}&\ge c_2\,\nabla f(\boldsymbol\theta)^{T}\mathbf{d}
\end{aligned}`,
  },
  against: {
    en: 'the step lengths that the conditions allow on a quadratic, solved by hand: equality at their ends',
    zh: '二次函数上手工解出的允许步长区间：端点处取等号',
  },
  draw: (random) => draw(random, random.between(0.05, 1), random.between(1, 3)),
  attained: (random) => draw(random, 1, 1),
  smaller: smaller(),
  larger: larger(),
  mutants: {
    'the step length left out': { larger: larger(promised({ length: () => 1 })) },
    'the constants exchanged': {
      smaller: smaller(({ c1 }) => c1),
      larger: larger(promised({ share: ({ c2 }) => c2 })),
    },
    'an increase demanded': { larger: larger(promised({ sign: -1 })) },
    'the slope to be steeper': { smaller: smaller(({ c2 }) => 1 / c2) },
  },
});
