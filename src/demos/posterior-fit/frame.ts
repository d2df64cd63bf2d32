import type { DemoFrame } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { still } from './still.ts';

export const frame: DemoFrame = {
  className: 'posterior-fit-root',
  still,
  equations: EQUATIONS,
};
