import type { WorkedExample } from '../example.ts';
import { bound } from './bound.ts';
import { estimation } from './estimation.ts';
import { noisyRuns } from './noisy-runs.ts';
import { quadraticModel } from './quadratic-model.ts';
import { randomProcesses } from './random-processes.ts';
import { rooms, twoSteps } from './rooms.ts';
import { clipping, natural, stepLengths } from './steps.ts';

/** The worked examples of the notes on trust regions, in the order of their text. */
export const trpoExamples: Readonly<Record<string, WorkedExample>> = {
  rooms,
  'random-processes': randomProcesses,
  bound,
  'quadratic-model': quadraticModel,
  'two-steps': twoSteps,
  estimation,
  clipping,
  natural,
  'step-lengths': stepLengths,
  'noisy-runs': noisyRuns,
};
