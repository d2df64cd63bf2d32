import { identity } from '#checks/kit/identity.ts';
import { luDeterminant, luFactor, luSolveMatrix } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, multiply, scale, trace } from '#numerics/matrix.ts';
import { integrate } from '#numerics/quadrature.ts';

/** Terms of the series: the eigenvalues are at most 0.7, and 0.7¹²⁰ is below 1e-18. */
const TERMS = 120;

/** trace log[I + A] by log[I + A] = ∫ A (I + sA)⁻¹ ds from 0 to 1. */
const traceOfLog = (A: Matrix): number =>
  integrate((s) => trace(luSolveMatrix(luFactor(add(unit(A.length), scale(s, A))), A)), [0, 1]);

/** Σ (−1)^{k−shift}/k · term(k). */
function series(term: (k: number) => number, shift = 1, divided = true): number {
  let sum = 0;
  for (let k = 1; k <= TERMS; k += 1) sum += ((-1) ** (k - shift) / (divided ? k : 1)) * term(k);
  return sum;
}
/** trace[Aᵏ] for one k after the other. */
function tracesOfPowers(A: Matrix): (k: number) => number {
  const traces: number[] = [];
  let power = A;
  for (let k = 1; k <= TERMS; k += 1) {
    traces.push(trace(power));
    power = multiply(power, A);
  }
  return (k) => traces[k - 1] ?? NaN;
}
const rows = (second: (A: Matrix) => number) => (A: Matrix) => [traceOfLog(A), second(A)];

export default identity({
  formulas: {
    'udl-16-22': String.raw`
\begin{aligned}
\log\biggl[\biggl|\mathbf{I}+\frac{\partial \mathbf{f}[\mathbf{h},\boldsymbol\phi]}{\partial \mathbf{h}}\biggr|\biggr] &= \mathrm{trace}\Biggl[\log\biggl[\mathbf{I}+\frac{\partial \mathbf{f}[\mathbf{h},\boldsymbol\phi]}{\partial \mathbf{h}}\biggr]\Biggr] \\
&= \sum_{k=1}^{\infty}\frac{(-1)^{k-1}}{k}\,\mathrm{trace}\Biggl[\biggl(\frac{\partial \mathbf{f}[\mathbf{h},\boldsymbol\phi]}{\partial \mathbf{h}}\biggr)^{k}\Biggr]
\end{aligned}`,
  },
  against: { en: 'the determinant by Gaussian elimination', zh: '高斯消元求得的行列式' },
  cases: 60,
  // Not symmetric, with a spectral norm of at most 0.7: the Jacobian of a contraction.
  draw: (random): Matrix => {
    const n = random.integer(2, 4);
    const A = random.matrix(n, n);
    const size = Math.hypot(...A.flat());
    return scale(random.between(0.4, 0.7) / size, A);
  },
  stated: rows((A) => series(tracesOfPowers(A))),
  reference: (A) => {
    const value = Math.log(Math.abs(luDeterminant(luFactor(add(unit(A.length), A)))));
    return [value, value];
  },
  mutants: {
    'the signs shifted': rows((A) => series(tracesOfPowers(A), 0)),
    'no division by k': rows((A) => series(tracesOfPowers(A), 1, false)),
    'all signs positive': rows((A) => -series(tracesOfPowers(scale(-1, A)))),
  },
  sourceReads: { 'udl-16-22': rows((A) => series((k) => trace(A) ** k)) },
});
