import type { Figure } from '../figure.ts';
import { agreementFigure } from './agreement.ts';
import { alternationFigure } from './alternation.ts';
import { directionsFigure } from './directions.ts';

export const gpsFigures: Readonly<Record<string, Figure>> = {
  'gps-agreement': agreementFigure,
  'gps-directions': directionsFigure,
  'gps-alternation': alternationFigure,
};
