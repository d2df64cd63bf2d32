import type { WorkedExample } from '../example.ts';
import { balance } from './balance.ts';
import { bounded } from './bounded.ts';
import { dense } from './dense.ts';
import { doubleIntegrator } from './double-integrator.ts';
import { feedback } from './feedback.ts';
import { fibonacci } from './fibonacci.ts';
import { finalPhase } from './final-phase.ts';
import { handIteration } from './hand-iteration.ts';
import { integrators } from './integrators.ts';
import { methods } from './methods.ts';
import { regularisation } from './regularisation.ts';
import { swingUp } from './swing-up.ts';

/** The worked examples of the notes on iLQR, in the order of their text. */
export const ilqrExamples: Readonly<Record<string, WorkedExample>> = {
  fibonacci,
  dense,
  'double-integrator': doubleIntegrator,
  'hand-iteration': handIteration,
  integrators,
  balance,
  regularisation,
  'swing-up': swingUp,
  feedback,
  methods,
  'final-phase': finalPhase,
  bounded,
};
