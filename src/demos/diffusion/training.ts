import { type Uniform, seededUniform, standardNormal } from '#numerics/random.ts';
import type { Mixture } from './mixture.ts';
import { PARAMETERS, addGradient, createScratch, initialParameters, predict } from './network.ts';
import { STEPS, alphaAt } from './schedule.ts';

const BATCH = 64;
/** The step length of Adam, falling by this factor in so many steps. */
const [RATE, HALVED] = [0.008, 1500];
const [DECAY, DECAY_SQUARED, SMALL] = [0.9, 0.999, 1e-8];
/** The losses of so many batches are averaged. */
const WINDOW = 100;

/** One draw from the data. */
export function drawFrom({ means, weights, sd }: Mixture, uniform: Uniform): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = uniform() * total;
  const k = weights.findIndex((weight) => (left -= weight) < 0);
  return (means[k < 0 ? means.length - 1 : k] ?? 0) + sd * standardNormal(uniform);
}

/** Moves the parameters of a network. */
export interface Optimiser {
  readonly parameters: Float64Array;
  readonly steps: number;
  /** The mean squared error of the last batches; NaN before the first. */
  readonly loss: number;
  /** One step of Adam on a batch of fresh data, noise and time steps. */
  step(): void;
}

/** Learns to predict the noise (UDL 18.40) with Adam (UDL 6.15 to 6.17); the same seed gives the same network. */
export function createOptimiser(data: Mixture, seed: number): Optimiser {
  const uniform = seededUniform(seed);
  const parameters = initialParameters(uniform);
  const gradient = new Float64Array(PARAMETERS);
  const mean = new Float64Array(PARAMETERS);
  const square = new Float64Array(PARAMETERS);
  const scratch = createScratch();
  const losses: number[] = [];
  let steps = 0;
  return {
    parameters,
    get steps() {
      return steps;
    },
    get loss() {
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    },
    step() {
      gradient.fill(0);
      let loss = 0;
      for (let n = 0; n < BATCH; n += 1) {
        const t = 1 + Math.floor(uniform() * STEPS);
        const alpha = alphaAt(t);
        const noise = standardNormal(uniform);
        const z = Math.sqrt(alpha) * drawFrom(data, uniform) + Math.sqrt(1 - alpha) * noise;
        const error = predict(parameters, z, t, scratch) - noise;
        loss += (error * error) / BATCH;
        addGradient(parameters, z, t, (2 * error) / BATCH, scratch, gradient);
      }
      losses.push(loss);
      if (losses.length > WINDOW) losses.shift();
      steps += 1;
      const rate = RATE * 0.5 ** (steps / HALVED);
      const [correction, correctionSquared] = [1 - DECAY ** steps, 1 - DECAY_SQUARED ** steps];
      for (let i = 0; i < PARAMETERS; i += 1) {
        const slope = gradient[i] ?? 0;
        const m = DECAY * (mean[i] ?? 0) + (1 - DECAY) * slope;
        const v = DECAY_SQUARED * (square[i] ?? 0) + (1 - DECAY_SQUARED) * slope * slope;
        mean[i] = m;
        square[i] = v;
        parameters[i] =
          (parameters[i] ?? 0) - (rate * (m / correction)) / (Math.sqrt(v / correctionSquared) + SMALL);
      }
    },
  };
}
