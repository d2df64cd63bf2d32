import type { Figure } from '../figure.ts';
import { nailsAndBellsFigure } from './nails-and-bells.ts';

export const gaussianProcessesMixturesFigures: Readonly<Record<string, Figure>> = {
  'gaussian-processes-mixtures-nails-and-bells': nailsAndBellsFigure,
};
