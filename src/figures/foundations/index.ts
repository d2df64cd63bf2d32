import type { Figure } from '../figure.ts';
import { directionsFigure } from './directions.ts';
import { projectionFigure } from './projection.ts';

export const foundationsFigures: Readonly<Record<string, Figure>> = {
  'foundations-projection': projectionFigure,
  'foundations-directions': directionsFigure,
};
