import type { Figure } from '../figure.ts';
import { convergenceFigure } from './convergence.ts';
import { iterationFigure } from './iteration.ts';
import { riccatiFigure } from './riccati.ts';
import { swingUpFigure } from './swing-up.ts';

export const ilqrFigures: Readonly<Record<string, Figure>> = {
  'ilqr-riccati': riccatiFigure,
  'ilqr-iteration': iterationFigure,
  'ilqr-swing-up': swingUpFigure,
  'ilqr-convergence': convergenceFigure,
};
