import type { DemoFrame } from '#demos/shared/demo-frame.ts';
import { EQUATIONS, withHtmlData } from './equations.ts';
import { still } from './still.ts';

export const frame: DemoFrame = {
  className: 'klfit-root',
  still,
  equations: EQUATIONS.map(({ tex, says }) => ({ tex: tex(withHtmlData), says })),
};
