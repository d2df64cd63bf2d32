import type { Figure } from '../figure.ts';
import { questionsFigure } from './questions.ts';

export const informationTheoryFigures: Readonly<Record<string, Figure>> = {
  'information-theory-questions': questionsFigure,
};
