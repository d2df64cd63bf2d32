import type { Figure } from '../figure.ts';
import { sieveFigure } from './sieve.ts';

export const bayesianVariationalInferenceFigures: Readonly<Record<string, Figure>> = {
  'bayesian-variational-inference-sieve': sieveFigure,
};
