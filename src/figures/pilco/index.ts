import type { Figure } from '../figure.ts';
import { beamFigure } from './beam.ts';
import { explorationFigure } from './exploration.ts';
import { filteredFigure } from './filtered.ts';
import { expectedCostFigure } from './expected-cost.ts';
import { momentMatchingFigure } from './moment-matching.ts';

export const pilcoFigures: Readonly<Record<string, Figure>> = {
  'pilco-moment-matching': momentMatchingFigure,
  'pilco-expected-cost': expectedCostFigure,
  'pilco-beam': beamFigure,
  'pilco-filtered': filteredFigure,
  'pilco-exploration': explorationFigure,
};
