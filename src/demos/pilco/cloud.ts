import type { FittedOutputs } from '#numerics/gaussian-process/moment-matching.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { type SinePolicy, jointWithControl } from '#numerics/pilco/sine-policy.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

/** Samples of (ϑ, ω) at one time. */
export interface Swarm {
  readonly angles: Float64Array;
  readonly speeds: Float64Array;
}

/** Draws the next state after (ϑ, ω) and control u: `normals` at `from` and the three after it are spent on functions and noise. */
type Draw = (angle: number, speed: number, u: number, normals: readonly number[], from: number) => void;

/** One output of the model, laid out for many evaluations. */
function outputOf(points: readonly (readonly number[])[], output: FittedOutputs['outputs'][number]) {
  const { kernel, noiseVariance, weights, inverse } = output;
  const n = points.length;
  return {
    // Inputs in length-scales.
    scaled: Float64Array.from(points.flatMap((x) => x.map((v, d) => v / component(kernel.lengthScales, d)))),
    scales: kernel.lengthScales,
    signal: kernel.signalVariance,
    noise: Math.sqrt(noiseVariance),
    weights: Float64Array.from(weights),
    inverse: Float64Array.from(inverse.flat()),
    kernels: new Float64Array(n),
    n,
  };
}

/** The posterior of one output at (ϑ, ω, u): its mean, and the standard deviation of the function there. */
function posterior(
  of: ReturnType<typeof outputOf>,
  x: readonly [number, number, number],
  ignorance: boolean,
) {
  const { scaled, scales, signal, weights, inverse, kernels, n } = of;
  const [a, b, c] = [x[0] / component(scales, 0), x[1] / component(scales, 1), x[2] / component(scales, 2)];
  let mean = 0;
  for (let i = 0; i < n; i += 1) {
    const da = a - (scaled[3 * i] ?? NaN);
    const db = b - (scaled[3 * i + 1] ?? NaN);
    const dc = c - (scaled[3 * i + 2] ?? NaN);
    const k = signal * Math.exp(-(da * da + db * db + dc * dc) / 2);
    kernels[i] = k;
    mean += k * (weights[i] ?? NaN);
  }
  if (!ignorance) return { mean, sd: 0 };
  let explained = 0;
  for (let i = 0; i < n; i += 1) {
    const ki = kernels[i] ?? NaN;
    let half = 0;
    for (let j = 0; j < i; j += 1) half += (inverse[i * n + j] ?? NaN) * (kernels[j] ?? NaN);
    explained += ki * (2 * half + (inverse[i * n + i] ?? NaN) * ki);
  }
  return { mean, sd: Math.sqrt(Math.max(0, signal - explained)) };
}

/** Where a draw is written. */
interface Next {
  angle: number;
  speed: number;
}

function drawer({ points, outputs }: FittedOutputs, ignorance: boolean, next: Next): Draw {
  const [first, second] = outputs.map((output) => outputOf(points, output));
  if (first === undefined || second === undefined)
    throw new RangeError('drawer: the model needs two outputs');
  return (angle, speed, u, normals, from) => {
    const x = [angle, speed, u] as const;
    const z = (k: number): number => component(normals, from + k);
    const [f, g] = [posterior(first, x, ignorance), posterior(second, x, ignorance)];
    next.angle = angle + f.mean + f.sd * z(0) + first.noise * z(2);
    next.speed = speed + g.mean + g.sd * z(1) + second.noise * z(3);
  };
}

const emptySwarm = (count: number): Swarm => ({
  angles: new Float64Array(count),
  speeds: new Float64Array(count),
});

/** What particles are drawn with: a model, a policy, and whether the model's ignorance is drawn too. */
export interface Sampling {
  readonly changes: FittedOutputs;
  readonly ignorance: boolean;
  readonly policy: SinePolicy;
  readonly seed: number;
}

const gainsOf = ({ gains }: SinePolicy): readonly [number, number] => [
  component(gains, 0),
  component(gains, 1),
];

/**
 * Particles through the model with the policy itself, never redrawn from a normal distribution: x₀, …, x_T. As in the plan,
 * the value of the function is drawn afresh at every step. The first particles are the same however many there are.
 */
export function rollCloud(
  { changes, ignorance, policy, seed }: Sampling,
  start: MultivariateGaussian,
  steps: number,
  count: number,
): Swarm[] {
  const next: Next = { angle: 0, speed: 0 };
  const draw = drawer(changes, ignorance, next);
  const uniform = seededUniform(seed);
  const [k1, k2] = gainsOf(policy);
  const swarms = Array.from({ length: steps + 1 }, () => emptySwarm(count));
  const sds = [Math.sqrt(entry(start.covariance, 0, 0)), Math.sqrt(entry(start.covariance, 1, 1))] as const;
  for (let i = 0; i < count; i += 1) {
    const normals = standardNormals(uniform, 2 + 4 * steps);
    next.angle = component(start.mean, 0) + sds[0] * component(normals, 0);
    next.speed = component(start.mean, 1) + sds[1] * component(normals, 1);
    swarms.forEach(({ angles, speeds }, t) => {
      if (t > 0) {
        const u = policy.bound * Math.sin(k1 * next.angle + k2 * next.speed + policy.bias);
        draw(next.angle, next.speed, u, normals, 2 + 4 * (t - 1));
      }
      angles[i] = next.angle;
      speeds[i] = next.speed;
    });
  }
  return swarms;
}

/** One step from the normal distribution of state and control that moment matching starts from. */
export function stepCloud(
  { changes, ignorance, policy, seed }: Sampling,
  state: MultivariateGaussian,
  count: number,
): Swarm {
  const next: Next = { angle: 0, speed: 0 };
  const draw = drawer(changes, ignorance, next);
  const uniform = seededUniform(seed);
  const { mean, covariance } = jointWithControl(policy, state);
  const [m0, m1, mu] = [component(mean, 0), component(mean, 1), component(mean, 2)];
  // The Cholesky factor by hand, since the control may follow from the state.
  const l00 = Math.sqrt(entry(covariance, 0, 0));
  const l10 = entry(covariance, 1, 0) / l00;
  const l11 = Math.sqrt(entry(covariance, 1, 1) - l10 * l10);
  const l20 = entry(covariance, 2, 0) / l00;
  const l21 = (entry(covariance, 2, 1) - l20 * l10) / l11;
  const l22 = Math.sqrt(Math.max(0, entry(covariance, 2, 2) - l20 * l20 - l21 * l21));
  const swarm = emptySwarm(count);
  for (let i = 0; i < count; i += 1) {
    const normals = standardNormals(uniform, 7);
    const [a, b, c] = [component(normals, 0), component(normals, 1), component(normals, 2)];
    draw(m0 + l00 * a, m1 + l10 * a + l11 * b, mu + l20 * a + l21 * b + l22 * c, normals, 3);
    swarm.angles[i] = next.angle;
    swarm.speeds[i] = next.speed;
  }
  return swarm;
}
