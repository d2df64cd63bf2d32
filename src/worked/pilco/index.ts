import type { WorkedExample } from '../example.ts';
import { beliefs } from './beliefs.ts';
import { costTable } from './cost-table.ts';
import { exploration } from './exploration.ts';
import { oneStepExample } from './one-step.ts';
import { particles } from './particles.ts';
import { productSlopes } from './product-slopes.ts';
import { upright } from './upright.ts';

/** The worked examples of the notes on PILCO, in the order of their text. */
export const pilcoExamples: Readonly<Record<string, WorkedExample>> = {
  'one-step': oneStepExample,
  cost: costTable,
  'product-slopes': productSlopes,
  upright,
  beliefs,
  exploration,
  particles,
};
