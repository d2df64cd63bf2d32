import type { Random } from '#checks/kit/random.ts';
import { type Vector, component } from '#numerics/vector.ts';

/**
 * Deep PILCO with one state and the policy u = θ₁x + θ₂: K particles with networks f(x, u) = c·tanh(wx + vu), the noise of every
 * step drawn beforehand.
 */
export interface ParticleRollout {
  readonly networks: readonly { readonly c: number; readonly w: number; readonly v: number }[];
  readonly start: Vector;
  /** `noise[t][k]`. */
  readonly noise: readonly Vector[];
  readonly variance: number;
  readonly theta: Vector;
  /** The cost is 1 − exp(−½Wx²). */
  readonly W: number;
}

/** Four to six particles over two to four steps. */
export function drawParticles(random: Random): ParticleRollout {
  const K = random.integer(4, 6);
  return {
    networks: random.list(K, () => ({
      c: random.between(0.3, 1),
      w: random.normal(),
      v: random.normal(),
    })),
    start: random.vector(K),
    noise: random.list(random.integer(2, 4), () => random.vector(K)),
    variance: random.between(0.02, 0.1),
    theta: random.vector(2),
    W: random.between(0.5, 2),
  };
}

/** One particle's y = x + f(x, u) with its slopes by x (through the policy too) and by both parameters. */
export function moveParticle(
  { networks, theta }: ParticleRollout,
  k: number,
  x: number,
): { y: number; byX: number; byTheta: Vector } {
  const { c, w, v } = networks[k] ?? { c: NaN, w: NaN, v: NaN };
  const gain = component(theta, 0);
  const inside = Math.tanh(w * x + v * (gain * x + component(theta, 1)));
  const slope = c * (1 - inside * inside);
  return { y: x + c * inside, byX: 1 + slope * (w + v * gain), byTheta: [slope * v * x, slope * v] };
}
