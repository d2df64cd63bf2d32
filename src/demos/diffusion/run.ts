import type { Trainer } from '#demos/shared/training.ts';
import { seededUniform } from '#numerics/random.ts';
import { cumulative, distanceTo } from './distance.ts';
import { type StepErrors, meanErrors } from './errors.ts';
import { type Mixture, expectedNoise } from './mixture.ts';
import { createScratch, predict } from './network.ts';
import { type Denoiser, reverse, reverseNoise } from './reverse.ts';
import { createOptimiser, drawFrom } from './training.ts';

/** What a run follows from. */
export interface Setup {
  readonly data: Mixture;
  readonly seed: number;
}

/** Samples that are compared. */
export const SAMPLES = 500;
/** Paths that are drawn. */
const PATHS = 20;

/** A moment of the training. */
export interface TracePoint {
  readonly steps: number;
  readonly gap: number;
}

/** Samples by one denoiser: where all ended, how some went (by sample, from z_T on), and how far they are from the data. */
export interface Sampled {
  readonly ends: readonly number[];
  readonly paths: readonly (readonly number[])[];
  readonly distance: number;
}

/** All that there is to show of a network in training. */
export interface Snapshot {
  readonly parameters: Float64Array;
  /** The mean over the last batches; NaN before the first. */
  readonly loss: number;
  readonly errors: StepErrors;
  readonly learned: Sampled;
  readonly exact: Sampled;
  /** W₁ of as many fresh samples of the data. */
  readonly freshDistance: number;
  readonly trace: readonly TracePoint[];
}

export function networkDenoiser(parameters: Float64Array): Denoiser {
  const scratch = createScratch();
  return (z, t) => predict(parameters, z, t, scratch);
}

/** A network in training on some data beside the exact score. */
export function createRun({ data, seed }: Setup): Trainer<Snapshot> {
  const trainer = createOptimiser(data, seed);
  const goal = cumulative(data);
  const noise = reverseNoise(seed, SAMPLES);
  const learned = networkDenoiser(trainer.parameters);
  const sampled = (denoise: Denoiser): Sampled => {
    const moments = reverse(denoise, noise);
    const ends = moments.at(-1) ?? [];
    return {
      ends,
      paths: Array.from({ length: PATHS }, (_, i) => moments.map((all) => all[i] ?? 0)),
      distance: distanceTo(ends, goal),
    };
  };
  const exact = sampled((z, t) => expectedNoise(data, t, z));
  const uniform = seededUniform(seed + 600_000);
  const freshDistance = distanceTo(
    Array.from({ length: SAMPLES }, () => drawFrom(data, uniform)),
    goal,
  );
  const trace: TracePoint[] = [];
  return {
    get steps() {
      return trainer.steps;
    },
    step() {
      trainer.step();
      if (trainer.steps < 1.3 * (trace.at(-1)?.steps ?? 0)) return;
      trace.push({ steps: trainer.steps, gap: meanErrors(data, learned).gap });
    },
    snapshot: () => ({
      parameters: trainer.parameters.slice(),
      loss: trainer.loss,
      errors: meanErrors(data, learned),
      learned: sampled(learned),
      exact,
      freshDistance,
      trace: [...trace],
    }),
  };
}
