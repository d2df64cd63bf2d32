import type { Figure } from '../figure.ts';
import { boundFigure } from './bound.ts';
import { divergenceFigure } from './divergence.ts';
import { roomsFigure } from './rooms.ts';

export const trpoFigures: Readonly<Record<string, Figure>> = {
  'trpo-bound': boundFigure,
  'trpo-divergence': divergenceFigure,
  'trpo-rooms': roomsFigure,
};
