import { identity } from '#checks/kit/identity.ts';
import type { Random } from '#checks/kit/random.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { luDeterminant, luFactor, luInverse } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  column,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  subtract,
  trace,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type MultivariateGaussian, klMultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { type Vector, addScaled, addVectors, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** u = Kx + k plus noise of covariance C. */
interface Law {
  K: Matrix;
  k: Vector;
  C: Matrix;
}
interface Values {
  A: Matrix;
  B: Matrix;
  W: Matrix;
  start: MultivariateGaussian;
  p: readonly Law[];
  hat: readonly Law[];
}

/** A vector that is affine in independent standard normals: its mean, and its factor for each of them. */
interface Affine {
  mean: Vector;
  factor: Matrix;
}

const map = (a: Matrix, { mean, factor }: Affine): Affine => ({
  mean: multiplyVector(a, mean),
  factor: multiply(a, factor),
});
const plus = (a: Affine, b: Affine): Affine => ({
  mean: addVectors(a.mean, b.mean),
  factor: add(a.factor, b.factor),
});

/** All states and controls of an episode as affine functions of its noise. */
function unrolled({ A, B, W, start }: Values, laws: readonly Law[]): { x: Affine[]; u: Affine[] } {
  const [n, m] = [A.length, B[0]?.length ?? 0];
  const total = laws.length * (n + m);
  let used = 0;
  const noise = (mean: Vector, covariance: Matrix): Affine => {
    const factor = zeroMatrix(mean.length, total).map((row) => [...row]);
    choleskyFactor(covariance).forEach((row, i) => {
      row.forEach((value, j) => {
        factor[i]?.splice(used + j, 1, value);
      });
    });
    used += mean.length;
    return { mean, factor };
  };
  const x = [noise(start.mean, start.covariance)];
  const u: Affine[] = [];
  laws.forEach(({ K, k, C }, t) => {
    const state = x[t] ?? { mean: [], factor: [] };
    const control = plus(map(K, state), noise(k, C));
    u.push(control);
    if (t + 1 < laws.length) x.push(plus(plus(map(A, state), map(B, control)), noise(zeroVector(n), W)));
  });
  return { x, u };
}

const gaussianOf = ({ mean, factor }: Affine): MultivariateGaussian => ({
  mean,
  covariance: multiply(factor, transpose(factor)),
});

/** The joint normal distribution of everything that happens in an episode. */
function joint(values: Values, laws: readonly Law[]): MultivariateGaussian {
  const { x, u } = unrolled(values, laws);
  const parts = [...x, ...u];
  return gaussianOf({
    mean: parts.flatMap(({ mean }) => mean),
    factor: parts.flatMap(({ factor }) => factor),
  });
}

/** E[KL(p(u|x) ‖ p̂(u|x))] over the states: the divergence is quadratic in x, for which points ±√n Leᵢ are exact. */
function perStep({ mean, covariance }: MultivariateGaussian, p: Law, hat: Law): number {
  const lower = choleskyFactor(covariance);
  const at = (x: Vector, { K, k, C }: Law): MultivariateGaussian => ({
    mean: addVectors(multiplyVector(K, x), k),
    covariance: C,
  });
  const points = mean.flatMap((_, i) =>
    [1, -1].map((side) => addScaled(mean, side * Math.sqrt(mean.length), column(lower, i))),
  );
  return points.reduce((sum, x) => sum + klMultivariateGaussian(at(x, p), at(x, hat)) / points.length, 0);
}

interface Form {
  states?: 'p' | 'hat';
  determinants?: number;
  half?: number;
}

function rows(values: Values, { states = 'p', determinants = 1, half = 0.5 }: Form = {}): number[] {
  const { p, hat } = values;
  const marginals = unrolled(values, states === 'p' ? p : hat).x.map(gaussianOf);
  let [first, second] = [0, 0];
  marginals.forEach((marginal, t) => {
    const [law, other] = [p[t], hat[t]];
    if (law === undefined || other === undefined) return;
    first += perStep(marginal, law, other);
    const inverse = luInverse(luFactor(other.C));
    const gap = subtract(law.K, other.K);
    const m = addVectors(multiplyVector(gap, marginal.mean), subtractVectors(law.k, other.k));
    const spread = multiply(gap, multiply(marginal.covariance, transpose(gap)));
    const ratio = luDeterminant(luFactor(other.C)) / luDeterminant(luFactor(law.C));
    const distance = quadraticForm(inverse, m) + trace(multiply(inverse, spread));
    const scatter = trace(multiply(inverse, law.C)) - law.k.length + determinants * Math.log(ratio);
    second += half * (scatter + distance);
  });
  return [first, second];
}

function drawLaws(random: Random, T: number, n: number, m: number): Law[] {
  return random.list(T, () => ({
    K: scale(0.5, random.matrix(m, n)),
    k: random.vector(m),
    C: random.positiveDefinite(m),
  }));
}

export default identity({
  formulas: {
    'atlas-trajectory-kl-controllers': String.raw`
\begin{aligned}
\mathrm{KL}\bigl(p(\tau)\,\big\|\,\hat p(\tau)\bigr)&=\sum_{t=1}^{T}\mathbb{E}_{p(\mathbf{x}_t)}\Bigl[\mathrm{KL}\bigl(p(\mathbf{u}_t\mid\mathbf{x}_t)\,\big\|\,\hat p(\mathbf{u}_t\mid\mathbf{x}_t)\bigr)\Bigr]\\
&=\frac12\sum_{t=1}^{T}\biggl(\operatorname{tr}\bigl(\hat{\mathbf{C}}_t^{-1}\mathbf{C}_t\bigr)-d+\log\frac{|\hat{\mathbf{C}}_t|}{|\mathbf{C}_t|}+\mathbb{E}_{p(\mathbf{x}_t)}\bigl[\mathbf{m}_t^{T}\hat{\mathbf{C}}_t^{-1}\mathbf{m}_t\bigr]\biggr)
\end{aligned}`,
  },
  against: {
    en: 'the divergence of the joint normal distributions of all states and controls',
    zh: '全部状态与控制的联合正态分布之间的散度',
  },
  cases: 100,
  draw: (random): Values => {
    const [n, m, T] = [random.integer(1, 2), random.integer(1, 2), random.integer(1, 3)];
    return {
      A: scale(0.7, random.matrix(n, n)),
      B: random.matrix(n, m),
      W: random.positiveDefinite(n),
      start: { mean: random.vector(n), covariance: random.positiveDefinite(n) },
      p: drawLaws(random, T, n, m),
      hat: drawLaws(random, T, n, m),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const divergence = klMultivariateGaussian(joint(values, values.p), joint(values, values.hat));
    return [divergence, divergence];
  },
  mutants: {
    'the states of the other controller': (values) => rows(values, { states: 'hat' }),
    'the determinants exchanged': (values) => rows(values, { determinants: -1 }),
    'no half': (values) => rows(values, { half: 1 }),
  },
});
