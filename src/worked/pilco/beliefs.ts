import { stationaryCovariance } from '#numerics/control/lyapunov.ts';
import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { matchMoments } from '#numerics/gaussian-process/moment-matching.ts';
import { luInverse, luFactor } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  diagonal,
  entry,
  identity,
  multiply,
  multiplyVector,
  quadraticForm,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { minimise } from '#numerics/minimise/l-bfgs.ts';
import { controlAt, jointWithControl } from '#numerics/pilco/sine-policy.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { type Vector, addVectors, component, dot, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { OUTPUT, SCALAR_MODEL, SCALAR_POLICY } from './scalar-model.ts';
import { stepFrom } from './one-step.ts';

/** A double integrator, its noises, and the weight of a control's variance next to a position's. */
const A: Matrix = [[1, 0.1], [0, 1]]; // prettier-ignore
const B: Matrix = [[0.005], [0.1]];
const PROCESS = [1e-4, 1e-3] as const;
const SENSOR = 0.04;
const CONTROL_WEIGHT = 0.01;
/** Seconds between two controls. */
export const SAMPLING = 0.1;
const [SIMULATED, SEED] = [250_000, 5] as const;

/** Variances at rest of position and control, and what they are judged by. */
interface AtRest {
  readonly position: number;
  readonly control: number;
  readonly value: number;
}
const judged = (position: number, control: number): AtRest => ({
  position,
  control,
  value: position + CONTROL_WEIGHT * control,
});

const closedLoop = (gains: Vector): Matrix => subtract(A, multiply(B, [gains]));

/** u = −k(x + ε). */
function fromReadings(gains: Vector): AtRest {
  const sensor = diagonal([SENSOR, SENSOR]);
  const bk = multiply(B, [gains]);
  const x = stationaryCovariance(
    closedLoop(gains),
    add(diagonal(PROCESS), multiply(bk, multiply(sensor, transpose(bk)))),
  );
  return judged(entry(x, 0, 0), quadraticForm(add(x, sensor), gains));
}

/** u = −km of the mean of a belief, which a filter at rest keeps. */
function fromBeliefs(gains: Vector): AtRest {
  const { before, gain } = filterAtRest();
  const shift = multiply(gain, before);
  const means = stationaryCovariance(closedLoop(gains), shift);
  return judged(entry(means, 0, 0) + entry(subtract(before, shift), 0, 0), quadraticForm(means, gains));
}

/** The covariance V of a belief before a reading, at rest, and the gain G = V(V + Σε)⁻¹ with which it is taken in. */
function filterAtRest(): { before: Matrix; gain: Matrix } {
  const sensor = diagonal([SENSOR, SENSOR]);
  // The filter's recursion is the regulator's for Aᵀ.
  const { P } = solveDiscreteRiccati({ A: transpose(A), B: identity(2), Q: diagonal(PROCESS), R: sensor });
  return { before: P, gain: multiply(P, luInverse(luFactor(add(P, sensor)))) };
}

/** A moment of the system with its filter: the true state, its reading, the belief's mean and the control −km. */
export interface FilteredMoment {
  readonly state: Vector;
  readonly reading: Vector;
  readonly belief: Vector;
  readonly control: number;
}

/** A run under u = −km from the origin, known exactly. */
function* filteredRun(gains: Vector, steps: number): Generator<FilteredMoment> {
  const uniform = seededUniform(SEED);
  const { gain } = filterAtRest();
  const noisy = (x: Vector, variances: Vector): Vector =>
    x.map((value, i) => value + Math.sqrt(component(variances, i)) * standardNormal(uniform));
  let [x, m]: [Vector, Vector] = [[0, 0], [0, 0]]; // prettier-ignore
  for (let t = 0; t < steps; t += 1) {
    const reading = noisy(x, [SENSOR, SENSOR]);
    m = addVectors(m, multiplyVector(gain, subtractVectors(reading, m)));
    const u = -dot(gains, m);
    yield { state: x, reading, belief: m, control: u };
    const push = multiplyVector(B, [u]);
    x = noisy(addVectors(multiplyVector(A, x), push), PROCESS);
    m = addVectors(multiplyVector(A, m), push);
  }
}

/** The variances of a long run. */
function simulated(gains: Vector): AtRest {
  const squares = { position: 0, control: 0 };
  for (const { state, control } of filteredRun(gains, SIMULATED)) {
    squares.position += component(state, 0) ** 2;
    squares.control += control ** 2;
  }
  return judged(squares.position / SIMULATED, squares.control / SIMULATED);
}

/** The best gains of u = −km, whose belief is that of a filter: those of the regulator. */
function gainsForBeliefs(): Vector {
  return solveDiscreteRiccati({ A, B, Q: diagonal([1, 0]), R: [[CONTROL_WEIGHT]] }).K[0] ?? [];
}

/** A run of so many steps for the eye, its gains, and the deviation of the position that a reading leaves in doubt. */
export function filteredSample(steps: number): {
  readonly gains: Vector;
  readonly moments: readonly FilteredMoment[];
  readonly doubt: number;
} {
  const gains = gainsForBeliefs();
  const { before, gain } = filterAtRest();
  const after = subtract(before, multiply(gain, before));
  return { gains, moments: [...filteredRun(gains, steps)], doubt: Math.sqrt(entry(after, 0, 0)) };
}

const BELIEF = { mean: 1, spread: 0.02, doubt: 0.07, sensor: 0.07 } as const;

/** Example 4 of the notes on PILCO: a linear system, and one step of filtered PILCO. */
export function beliefs(): WorkedValues {
  const value = (gains: Vector): number => fromReadings(gains).value;
  const { x: readingGains } = minimise((k) => ({ value: value(k), gradient: gradient(value, k) }), [2, 2], {
    gradientNorm: 1e-8,
  });
  const beliefGains = gainsForBeliefs();
  const [exact, run] = [fromBeliefs(beliefGains), simulated(beliefGains)];
  return {
    readings: { gains: readingGains, ...fromReadings(readingGains) },
    beliefs: { gains: beliefGains, ...exact },
    swapped: { ...fromReadings(beliefGains) },
    steps: SIMULATED,
    difference:
      100 * Math.max(Math.abs(run.position / exact.position - 1), Math.abs(run.control / exact.control - 1)),
    filtered: filteredStep(),
  };
}

/** One step of filtered PILCO with the scalar model: after the reading, and after the prediction. */
function filteredStep(): WorkedValues {
  const gain = BELIEF.doubt / (BELIEF.doubt + BELIEF.sensor);
  const spread = BELIEF.spread + gain * BELIEF.doubt;
  const doubt = (1 - gain) * BELIEF.doubt;
  const joint = jointWithControl(SCALAR_POLICY, { mean: [BELIEF.mean], covariance: [[spread]] });
  const means = matchMoments(widenedModel(doubt), joint);
  const ofMeans = entry(means.variance, 0, 0) - component(means.ignorance, 0);
  const nextSpread = spread + ofMeans + 2 * dot(joint.covariance[0] ?? [], means.inputOutputCov.flat());
  const whole = add(joint.covariance, diagonal([doubt, 0]));
  const nextWhole = nextVariance(joint.mean, whole);
  const overBeliefs = (f: (variance: number) => number): number =>
    integrate(
      (m) => f(doubtAfter(m, doubt)) * gaussian(m, { mean: BELIEF.mean, sd: Math.sqrt(spread) }),
      [-6, -2, 0, 2, 6].map((z) => BELIEF.mean + z * Math.sqrt(spread)),
    );
  const average = overBeliefs((variance) => variance);
  return {
    updated: { spread, doubt },
    next: { spread: nextSpread, doubt: nextWhole - nextSpread, whole: nextWhole },
    ordinary: stepFrom(BELIEF.mean, spread + doubt).next.variance,
    single: { mean: average, sd: Math.sqrt(overBeliefs((variance) => (variance - average) ** 2)) },
  };
}

/** The model averaged over a belief's doubt about the state: wider, lower bumps with the weights that they had. */
function widenedModel(doubt: number) {
  const [wide = NaN, control = NaN] = OUTPUT.kernel.lengthScales;
  const width = Math.hypot(wide, Math.sqrt(doubt));
  const kernel = {
    lengthScales: [width, control],
    signalVariance: (OUTPUT.kernel.signalVariance * wide) / width,
  };
  return { ...SCALAR_MODEL, outputs: SCALAR_MODEL.outputs.map((output) => ({ ...output, kernel })) };
}

/** The variance of the next state for a joint distribution of state and control. */
function nextVariance(mean: Vector, covariance: Matrix): number {
  const { variance, inputOutputCov } = matchMoments(SCALAR_MODEL, { mean, covariance });
  const c = dot(covariance[0] ?? [], inputOutputCov.flat());
  return entry(covariance, 0, 0) + entry(variance, 0, 0) + 2 * c + OUTPUT.noiseVariance;
}

/** The doubt about the next state that one belief N(m, V) leads to, its control known. */
function doubtAfter(m: number, doubt: number): number {
  return nextVariance([m, controlAt(SCALAR_POLICY, [m])], diagonal([doubt, 0]));
}
