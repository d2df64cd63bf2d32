import type { Figure } from '../figure.ts';
import { ratesFigure } from './rates.ts';
import { rulerFigure } from './ruler.ts';
import { valleyFigure } from './valley.ts';

export const optimisationFigures: Readonly<Record<string, Figure>> = {
  'optimisation-valley': valleyFigure,
  'optimisation-rates': ratesFigure,
  'optimisation-ruler': rulerFigure,
};
