import { type DemoFrame, linkedEquations } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { still } from './still.ts';
import { QUESTION } from './strings.ts';

export const frame: DemoFrame = {
  className: 'ac-root',
  question: QUESTION,
  still,
  equations: linkedEquations(EQUATIONS),
};
