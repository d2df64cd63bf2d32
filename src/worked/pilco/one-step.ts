import { choleskyFactor } from '#numerics/cholesky.ts';
import { fitGaussianProcess, predict } from '#numerics/gaussian-process/regression.ts';
import { column, entry, multiplyVector } from '#numerics/matrix.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { addVectors, component, dot } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { OUTPUT, POINTS, oneStep } from './scalar-model.ts';

const VARIANCE = 0.09;
const [SAMPLES, SEED] = [100_000, 11] as const;

/** The next state of the scalar model with all that leads to it. */
export function stepFrom(mean: number, variance: number) {
  const { joint, mean: change, variance: spread, ignorance, inputOutputCov } = oneStep(mean, variance);
  const whole = entry(spread, 0, 0);
  const c = dot(joint.covariance[0] ?? [], column(inputOutputCov, 0));
  const noise = OUTPUT.noiseVariance;
  return {
    control: component(joint.mean, 1),
    change: component(change, 0),
    function: whole - component(ignorance, 0),
    ignorance: component(ignorance, 0),
    c,
    next: { mean: mean + component(change, 0), variance: variance + whole + 2 * c + noise },
    without: variance + whole + noise,
  };
}

/** The largest difference between four moments at N(1, 0.09) and their averages over samples of state and control. */
function sampled(): number {
  const { joint, mean } = oneStep(1, VARIANCE);
  const posterior = fitGaussianProcess(POINTS, OUTPUT.targets, OUTPUT.kernel, OUTPUT.noiseVariance);
  const lower = choleskyFactor(joint.covariance);
  const uniform = seededUniform(SEED);
  const change = component(mean, 0);
  const sums = { mean: 0, square: 0, variance: 0, cross: 0 };
  for (let i = 0; i < SAMPLES; i += 1) {
    const noise = multiplyVector(lower, [standardNormal(uniform), standardNormal(uniform)]);
    const here = predict(posterior, addVectors(joint.mean, noise));
    sums.mean += here.mean - change;
    sums.square += (here.mean - change) ** 2;
    sums.variance += here.variance;
    sums.cross += component(noise, 0) * here.mean;
  }
  const { function: spread, ignorance, c } = stepFrom(1, VARIANCE);
  return Math.max(
    Math.abs(sums.mean / SAMPLES),
    Math.abs(sums.square / SAMPLES - spread),
    Math.abs(sums.variance / SAMPLES - ignorance),
    Math.abs(sums.cross / SAMPLES - c),
  );
}

/** Example 1 of the notes on PILCO. */
export function oneStepExample(): WorkedValues {
  const near = stepFrom(1, VARIANCE);
  const posterior = fitGaussianProcess(POINTS, OUTPUT.targets, OUTPUT.kernel, OUTPUT.noiseVariance);
  return {
    near,
    atMean: predict(posterior, [1, near.control]).mean,
    far: stepFrom(2.5, VARIANCE),
    samples: SAMPLES,
    difference: sampled(),
  };
}
