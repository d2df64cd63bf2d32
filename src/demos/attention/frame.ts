import type { DemoFrame } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { still } from './still.ts';

export const frame: DemoFrame = {
  className: 'attention-root',
  still,
  equations: EQUATIONS,
};
