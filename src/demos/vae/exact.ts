import { feedForwardAll } from '#demos/shared/network.ts';
import { type Belief, type Coders, decode } from './coders.ts';
import type { Pair } from './config.ts';

const LOG_TWO_PI = Math.log(2 * Math.PI);

/** The latent plane is integrated over [−REACH, REACH]² by the trapezium rule (see `#numerics/plane-quadrature.ts`). */
const REACH = 5;
const STEP = 0.125;
const LINE = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => -REACH + i * STEP);
const LATENTS = Float64Array.from(LINE.flatMap((z0) => LINE.flatMap((z1) => [z0, z1])));
const LOG_PRIOR = Float64Array.from({ length: LINE.length ** 2 }, (_, i) =>
  logPrior([LATENTS[2 * i] ?? 0, LATENTS[2 * i + 1] ?? 0]),
);

/** A node this many nats below the highest adds less than rounding does. */
const NEGLIGIBLE = -40;

/** Nodes and weights of the trapezium rule for expectations under N(0, I) in the plane; of these networks a step of one is exact to 10⁻⁴. */
const NODE_LINE = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
const NODES = NODE_LINE.flatMap((a) => NODE_LINE.map((b): Pair => [a, b]));
const NODE_WEIGHTS = NODES.map((node) => Math.exp(logPrior(node)));

/** log p(z) = log N(z; 0, I). */
export function logPrior([z0, z1]: Pair): number {
  return -(z0 * z0 + z1 * z1) / 2 - LOG_TWO_PI;
}

/** log p(x|z) = log N(x; mean, σ²I). */
export function logLikelihood([x0, x1]: Pair, [m0, m1]: Pair, noise: number): number {
  return -((x0 - m0) ** 2 + (x1 - m1) ** 2) / (2 * noise * noise) - LOG_TWO_PI - 2 * Math.log(noise);
}

/** What a decoder makes of a whole latent plane: for each node of the quadrature the mean of x, so that any x can be asked about. */
export interface DecodedPlane {
  readonly means: Float64Array;
}

export function decodePlane({ decoder }: Pick<Coders, 'decoder'>): DecodedPlane {
  return { means: feedForwardAll(decoder, LATENTS) };
}

/** The exact posterior of z. */
export interface Posterior {
  /** log p(x) = log ∫ p(x|z) p(z) dz. */
  readonly logEvidence: number;
  readonly mean: Pair;
  readonly sd: Pair;
}

/** log p(x), exact to 3 × 10⁻⁴ for σ = 0.15 and better for more noise, and the first moments of p(z|x), by quadrature. */
export function posterior(x: Pair, { means }: DecodedPlane, noise: number): Posterior {
  const precision = 1 / (2 * noise * noise);
  const logs = new Float64Array(LOG_PRIOR.length);
  let most = -Infinity;
  for (let i = 0; i < logs.length; i += 1) {
    const [d0, d1] = [x[0] - (means[2 * i] ?? 0), x[1] - (means[2 * i + 1] ?? 0)];
    const log = (LOG_PRIOR[i] ?? 0) - precision * (d0 * d0 + d1 * d1);
    logs[i] = log;
    most = Math.max(most, log);
  }
  let [total, a, b, aa, bb] = [0, 0, 0, 0, 0];
  for (let i = 0; i < logs.length; i += 1) {
    const below = (logs[i] ?? 0) - most;
    if (below < NEGLIGIBLE) continue;
    const mass = Math.exp(below);
    const [z0, z1] = [LATENTS[2 * i] ?? 0, LATENTS[2 * i + 1] ?? 0];
    total += mass;
    a += mass * z0;
    b += mass * z1;
    aa += mass * z0 * z0;
    bb += mass * z1 * z1;
  }
  const mean: Pair = [a / total, b / total];
  return {
    logEvidence: most + Math.log(total * STEP * STEP) - LOG_TWO_PI - 2 * Math.log(noise),
    mean,
    sd: [Math.sqrt(aa / total - mean[0] ** 2), Math.sqrt(bb / total - mean[1] ** 2)],
  };
}

/** KL(q(z|x) ‖ p(z)) in closed form: ½ Σ (μ² + σ² − 1 − log σ²). */
export function priorDivergence({ mean, sd }: Belief): number {
  return [0, 1].reduce((sum, i) => {
    const [m, s] = [mean[i] ?? 0, sd[i] ?? 1];
    return sum + (m * m + s * s - 1) / 2 - Math.log(s);
  }, 0);
}

/** z = μ + σ ε. */
export function reparameterised({ mean, sd }: Belief, [e0, e1]: Pair): Pair {
  return [mean[0] + sd[0] * e0, mean[1] + sd[1] * e1];
}

/** E_q[log p(x|z)], by quadrature over ε. */
export function reconstruction(x: Pair, belief: Belief, coders: Coders, noise: number): number {
  const latents = Float64Array.from(NODES.flatMap((node) => [...reparameterised(belief, node)]));
  const means = feedForwardAll(coders.decoder, latents);
  return NODE_WEIGHTS.reduce(
    (sum, weight, i) => sum + weight * logLikelihood(x, [means[2 * i] ?? 0, means[2 * i + 1] ?? 0], noise),
    0,
  );
}

/** log p(x|z) at z = μ + σε: the estimate of the reconstruction term from one draw of ε, as training has it. */
export function reconstructionSample(
  x: Pair,
  belief: Belief,
  coders: Coders,
  noise: number,
  epsilon: Pair,
): number {
  return logLikelihood(x, decode(coders, reparameterised(belief, epsilon)), noise);
}
