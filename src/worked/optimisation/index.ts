import type { WorkedExample } from '../example.ts';
import { fisher } from './fisher.ts';
import { gaussianFit } from './gaussian-fit.ts';
import { logistic } from './logistic.ts';
import { regression } from './regression.ts';
import { rosenbrock } from './rosenbrock.ts';
import { spectra } from './spectra.ts';
import { zigzag } from './zigzag.ts';

/** The worked examples of the notes on optimisation, in the order of their text. */
export const optimisationExamples: Readonly<Record<string, WorkedExample>> = {
  regression,
  zigzag,
  rosenbrock,
  spectra,
  fisher,
  'gaussian-fit': gaussianFit,
  logistic,
};
