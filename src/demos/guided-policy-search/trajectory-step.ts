import {
  FRICTION,
  HORIZON,
  type Pair,
  STEP,
  type Task,
  type Trajectory,
  WEIGHTS,
  features,
  follow,
} from './task.ts';

/** The law u = kᵖp + kᵛv + k at one time. */
type Gains = readonly [byPosition: number, byVelocity: number, constant: number];

/** The terms that charge a departure from the policy: λₜ(uₜ − θᵀφ(xₜ)) + ½ρ(uₜ − θᵀφ(xₜ))². */
export interface Charge {
  readonly theta: Pair;
  readonly multipliers: readonly number[];
  readonly rho: number;
}

/**
 * The trajectory from a start that minimises ℓ(τ) and the charge: LQR with linear and cross terms, exact because θᵀφ(x) is
 * affine in x. Without a charge it is the cheapest of all trajectories.
 */
export function trajectoryStep(
  { view, wind }: Pick<Task, 'view' | 'wind'>,
  start: Pair,
  charge?: Charge,
): Trajectory {
  const { theta, multipliers, rho } = charge ?? { theta: [0, 0], multipliers: [], rho: 0 };
  const gains = sweepBack(view, wind, theta, multipliers, rho);
  return follow(wind, start, (p, v, t) => {
    const [byPosition = 0, byVelocity = 0, constant = 0] = gains[t] ?? [];
    return byPosition * p + byVelocity * v + constant;
  });
}

/** Written out in numbers, because a run needs it hundreds of times a drawing. */
function sweepBack(
  view: Task['view'],
  wind: number,
  theta: Pair,
  multipliers: readonly number[],
  rho: number,
): Gains[] {
  const [h, keep, drift] = [STEP, 1 - STEP * FRICTION, STEP * wind];
  // θᵀφ(x) = a p + b v + c
  const [a, b, c] = view === 'velocity' ? [theta[0], theta[1], 0] : [theta[0], 0, theta[1]];
  const half = rho / 2;
  // V(x) = P p² + 2M pv + S v² + 2m p + 2n v + constant
  let [P, M, S, m, n] = [WEIGHTS.finalPosition as number, 0, WEIGHTS.finalVelocity as number, 0, 0];
  const gains: Gains[] = [];
  for (let t = HORIZON - 1; t >= 0; t -= 1) {
    const linear = (multipliers[t] ?? 0) / 2;
    const uu = WEIGHTS.control + half + h * h * S;
    const up = -half * a + h * M;
    const uv = -half * b + h * (h * M + keep * S);
    const u = linear - half * c + h * (drift * S + n);
    const pp = WEIGHTS.position + half * a * a + P;
    const pv = half * a * b + h * P + keep * M;
    const vv = WEIGHTS.velocity + half * b * b + h * h * P + 2 * h * keep * M + keep * keep * S;
    const p = a * (half * c - linear) + drift * M + m;
    const v = b * (half * c - linear) + drift * (h * M + keep * S) + h * m + keep * n;
    gains[t] = [-up / uu, -uv / uu, -u / uu];
    P = pp - (up * up) / uu;
    M = pv - (up * uv) / uu;
    S = vv - (uv * uv) / uu;
    m = p - (up * u) / uu;
    n = v - (uv * u) / uu;
  }
  return gains;
}

/**
 * The policy step: θ that fits the targets uₜ + λₜ/ρ at the states of the trajectories by least squares. `before` where all
 * these states look alike to the policy.
 */
export function policyStep(
  view: Task['view'],
  trajectories: readonly Trajectory[],
  targets: (i: number, t: number) => number,
  before: Pair,
): Pair {
  let [aa, ab, bb, ay, by] = [0, 0, 0, 0, 0];
  trajectories.forEach(({ p, v }, i) => {
    for (let t = 0; t < HORIZON; t += 1) {
      const [a, b] = features(view, p[t] ?? 0, v[t] ?? 0);
      const y = targets(i, t);
      aa += a * a;
      ab += a * b;
      bb += b * b;
      ay += a * y;
      by += b * y;
    }
  });
  const determinant = aa * bb - ab * ab;
  if (determinant <= 1e-12 * aa * bb) return before;
  return [(bb * ay - ab * by) / determinant, (aa * by - ab * ay) / determinant];
}
