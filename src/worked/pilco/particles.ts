import { gradient as differences } from '#numerics/finite-difference.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { PARAMETERS, STATES, drawMask, networkChange, type Mask } from './dropout-network.ts';

const STEPS = 15;
const BOUND = 2;
/** Width of the saturating cost of either state about the origin; the start and its deviation; process noise. */
const WIDTH = 0.5;
const START = [1, -0.8] as const;
const [START_SD, NOISE] = [0.1, 0.02] as const;
/** k₁, k₂ and b of the policy u = 2 sin(k₁x₁ + k₂x₂ + b). */
const POLICY: Vector = [-0.5, 0.8, 0.2];

const COUNTS = [10, 40, 160] as const;
const [DRAWS, CHECKED, SEED] = [100, 50, 9] as const;

/** A state and its derivatives in the parameters of the policy, rows by states. */
interface Particle {
  readonly x: Float64Array;
  readonly dx: Float64Array;
}

/** All that is random in a rollout: a mask for each particle, and standard normals for each time and particle. */
interface Draws {
  readonly masks: readonly Mask[];
  readonly normals: readonly (readonly Vector[])[];
}

function drawAll(count: number, uniform: () => number): Draws {
  return {
    masks: Array.from({ length: count }, () => drawMask(uniform)),
    normals: Array.from({ length: STEPS + 1 }, () =>
      Array.from({ length: count }, () => [standardNormal(uniform), standardNormal(uniform)]),
    ),
  };
}

const at = (list: Float64Array, i: number): number => list[i] ?? NaN;

/** A particle after one step, before noise: the differential of the notes with du = u′(dk·x + k·dx + db). */
function stepped({ x, dx }: Particle, mask: Mask, [k1 = NaN, k2 = NaN, bias = NaN]: Vector): Particle {
  const phase = k1 * at(x, 0) + k2 * at(x, 1) + bias;
  const { change, slope } = networkChange(x, BOUND * Math.sin(phase), mask);
  const steepness = BOUND * Math.cos(phase);
  const moved = new Float64Array(STATES);
  const tangents = new Float64Array(STATES * PARAMETERS);
  for (let d = 0; d < STATES; d += 1) {
    moved[d] = at(x, d) + at(change, d);
    for (let p = 0; p < PARAMETERS; p += 1) {
      const [d0, d1] = [at(dx, p), at(dx, PARAMETERS + p)];
      const own = p < STATES ? at(x, p) : 1;
      const du = steepness * (own + k1 * d0 + k2 * d1);
      tangents[PARAMETERS * d + p] =
        at(dx, PARAMETERS * d + p) +
        at(slope, 3 * d) * d0 +
        at(slope, 3 * d + 1) * d1 +
        at(slope, 3 * d + 2) * du;
    }
  }
  return { x: moved, dx: tangents };
}

/** New particles μ + Lε of the normal distribution fitted to old ones, with the derivatives of μ and L. */
function resampled(particles: readonly Particle[], normals: readonly Vector[]): Particle[] {
  const count = particles.length;
  const average = (of: (particle: Particle) => number): number =>
    particles.reduce((sum, particle) => sum + of(particle), 0) / count;
  const mean = [0, 1].map((d) => average(({ x }) => at(x, d)));
  const off = ({ x }: Particle, d: number): number => at(x, d) - component(mean, d);
  const covariance = (a: number, b: number): number =>
    average((particle) => off(particle, a) * off(particle, b)) + (a === b ? NOISE * NOISE : 0);
  const l00 = Math.sqrt(covariance(0, 0));
  const l10 = covariance(1, 0) / l00;
  const l11 = Math.sqrt(covariance(1, 1) - l10 * l10);
  const tangents = Array.from({ length: PARAMETERS }, (_, p) => {
    const slope = ({ dx }: Particle, d: number): number => at(dx, PARAMETERS * d + p);
    const dCovariance = (a: number, b: number): number =>
      average((particle) => slope(particle, a) * off(particle, b) + off(particle, a) * slope(particle, b));
    const d00 = dCovariance(0, 0) / (2 * l00);
    const d10 = (dCovariance(1, 0) - l10 * d00) / l00;
    const d11 = (dCovariance(1, 1) - 2 * l10 * d10) / (2 * l11);
    return { mean: [0, 1].map((d) => average((particle) => slope(particle, d))), d00, d10, d11 };
  });
  return normals.map(([e0 = NaN, e1 = NaN]) => ({
    x: Float64Array.of(component(mean, 0) + l00 * e0, component(mean, 1) + l10 * e0 + l11 * e1),
    dx: Float64Array.of(
      ...tangents.map(({ mean: [m0 = NaN], d00 }) => m0 + d00 * e0),
      ...tangents.map(({ mean: [, m1 = NaN], d10, d11 }) => m1 + d10 * e0 + d11 * e1),
    ),
  }));
}

/** The particles themselves with process noise. */
function shaken(particles: readonly Particle[], normals: readonly Vector[]): Particle[] {
  return particles.map(({ x, dx }, k) => ({
    x: x.map((value, d) => value + NOISE * component(normals[k] ?? [], d)),
    dx,
  }));
}

/** Ĵ and its gradient (`atlas-deep-pilco-gradient`), with a normal distribution refitted at every step or without. */
export function particleRollout(
  { masks, normals }: Draws,
  refit: boolean,
  policy: Vector,
): { total: number; gradient: Vector } {
  const [first = []] = normals;
  let particles: Particle[] = first.map((noise) => ({
    x: Float64Array.from(START, (value, d) => value + START_SD * component(noise, d)),
    dx: new Float64Array(STATES * PARAMETERS),
  }));
  let total = 0;
  const gradient = new Array<number>(PARAMETERS).fill(0);
  for (let t = 0; t <= STEPS; t += 1) {
    for (const { x, dx } of particles) {
      const bell = Math.exp(-(at(x, 0) ** 2 + at(x, 1) ** 2) / (2 * WIDTH * WIDTH));
      total += (1 - bell) / particles.length;
      for (let p = 0; p < PARAMETERS; p += 1) {
        const slope = at(x, 0) * at(dx, p) + at(x, 1) * at(dx, PARAMETERS + p);
        gradient[p] = component(gradient, p) + (bell * slope) / (WIDTH * WIDTH * particles.length);
      }
    }
    const next = normals[t + 1];
    if (next === undefined) break;
    const landed = particles.map((particle, k) => stepped(particle, masks[k] ?? new Float64Array(), policy));
    particles = refit ? resampled(landed, next) : shaken(landed, next);
  }
  return { total, gradient };
}

function meanAndSd(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** Example 6 of the notes on PILCO: the recursion against central differences, and the scatter over fresh draws. */
export function particles(): WorkedValues {
  const uniform = seededUniform(SEED);
  const fixedDraws = drawAll(CHECKED, uniform);
  const { gradient } = particleRollout(fixedDraws, true, POLICY);
  const byDifferences = differences((policy) => particleRollout(fixedDraws, true, policy).total, POLICY);
  const scatter = (count: number, refit: boolean): WorkedValues => {
    const runs = Array.from({ length: DRAWS }, () => particleRollout(drawAll(count, uniform), refit, POLICY));
    return {
      total: meanAndSd(runs.map(({ total }) => total)),
      gradient: meanAndSd(runs.map(({ gradient: [first = NaN] }) => first)),
    };
  };
  return {
    draws: DRAWS,
    checked: CHECKED,
    gradient,
    difference: Math.max(...subtractVectors(gradient, byDifferences).map(Math.abs)),
    counts: COUNTS.map((count) => ({ count, refitted: scatter(count, true), free: scatter(count, false) })),
  };
}
