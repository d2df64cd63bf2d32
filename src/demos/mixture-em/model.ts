import { logSoftmax, logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import type { Vector } from '#numerics/vector.ts';
import { type Part, type Place, axesOf, fromAxes, logJoint } from './plane-gaussian.ts';

/** What share each part has in each point: N rows with the sum one. */
export type Shares = readonly Vector[];

/** No part may be narrower than this along any axis: without it a part that holds one point would have infinite likelihood. */
export const LEAST_SD = 0.08;

/** log π_k + log N(x_n; μ_k, Σ_k): N rows. */
export function logJoints(parts: readonly Part[], points: readonly Place[]): Vector[] {
  const joints = parts.map(logJoint);
  return points.map((point) => joints.map((joint) => joint(point)));
}

/** Σ_n log Σ_k π_k N(x_n; μ_k, Σ_k), in nats. */
export function logLikelihood(joints: readonly Vector[]): number {
  return joints.reduce((sum, row) => sum + logSumExp(row), 0);
}

/** The E-step: r_nk = π_k N(x_n; μ_k, Σ_k) / Σ_j π_j N(x_n; μ_j, Σ_j) (Bishop, PRML, equation 9.23). */
export function responsibilities(joints: readonly Vector[]): Shares {
  return joints.map(softmax);
}

/** L(r, θ) = Σ_n Σ_k r_nk (log π_k N(x_n; μ_k, Σ_k) − log r_nk) ≤ log likelihood (Bishop, PRML, equation 9.71). */
export function lowerBound(shares: Shares, joints: readonly Vector[]): number {
  return sumOver(shares, (share, n, k) => share * ((joints[n]?.[k] ?? NaN) - Math.log(share)));
}

/** Σ_n KL(r_n ‖ p(k | x_n)): what the bound lacks (Bishop, PRML, equation 9.72). */
export function divergence(shares: Shares, joints: readonly Vector[]): number {
  // Logarithms all the way: a posterior may underflow where the share of before does not.
  const exact = joints.map(logSoftmax);
  return sumOver(shares, (share, n, k) => share * (Math.log(share) - (exact[n]?.[k] ?? NaN)));
}

/** The sum over all shares that are not zero. */
function sumOver(shares: Shares, term: (share: number, n: number, k: number) => number): number {
  let sum = 0;
  shares.forEach((row, n) => {
    row.forEach((share, k) => {
      if (share > 0) sum += term(share, n, k);
    });
  });
  return sum;
}

/**
 * The M-step: the parts that maximise the bound for these shares (Bishop, PRML, equations 9.24 to 9.27), among those of at least
 * `LEAST_SD` along every axis: for that the variances along the axes are raised to it. A part that has got nothing stays where it is.
 */
export function maximise(shares: Shares, points: readonly Place[], before: readonly Part[]): Part[] {
  return before.map((old, k) => {
    const share = (n: number): number => shares[n]?.[k] ?? 0;
    const total = (of: (point: Place) => number): number =>
      points.reduce((sum, point, n) => sum + share(n) * of(point), 0);
    const count = total(() => 1);
    if (count < 1e-9) return { ...old, weight: count / points.length };
    const [mx, my] = [total(([x]) => x) / count, total(([, y]) => y) / count];
    const axes = axesOf({
      xx: total(([x]) => (x - mx) ** 2) / count,
      xy: total(([x, y]) => (x - mx) * (y - my)) / count,
      yy: total(([, y]) => (y - my) ** 2) / count,
    });
    const held = (variance: number): number => Math.max(LEAST_SD ** 2, variance);
    return {
      weight: count / points.length,
      mean: [mx, my],
      covariance: fromAxes({ ...axes, major: held(axes.major), minor: held(axes.minor) }),
    };
  });
}

/** N_k: how many points each part has got. */
export function counts(shares: Shares): Vector {
  return (shares[0] ?? []).map((_, k) => shares.reduce((sum, row) => sum + (row[k] ?? 0), 0));
}
