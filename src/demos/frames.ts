import type { Bilingual, Locale } from '#domain/locale.ts';
import { EQUATIONS as GRID_WORLD } from './grid-world/equations.ts';
import { still as gridWorldStill } from './grid-world/still.ts';
import { QUESTION as GRID_WORLD_QUESTION } from './grid-world/strings.ts';
import { EQUATIONS as IMPORTANCE_SAMPLING } from './importance-sampling/equations.ts';
import { still as importanceSamplingStill } from './importance-sampling/still.ts';
import { QUESTION as IMPORTANCE_SAMPLING_QUESTION } from './importance-sampling/strings.ts';
import { EQUATIONS as ATTENTION } from './attention/equations.ts';
import { still as attention } from './attention/still.ts';
import { EQUATIONS, withHtmlData } from './kl-fit/equations.ts';
import { still } from './kl-fit/still.ts';
import { EQUATIONS as POSTERIOR_FIT } from './posterior-fit/equations.ts';
import { still as posteriorFit } from './posterior-fit/still.ts';
import { linkedPart } from './shared/html-data.ts';
import { EQUATIONS as TRUST_REGION_EQUATIONS } from './trust-region/equations.ts';
import { still as trustRegionStill } from './trust-region/still.ts';
import { QUESTION as TRUST_REGION_QUESTION } from './trust-region/strings.ts';

/** What a page shows of a demo before and around it: made at build time. */
export interface DemoFrame {
  /** Class of the stage, which the demo's style sheet knows. */
  className: string;
  /** The question of the hub's text that the demo answers. */
  question?: Bilingual;
  /** A still picture as SVG. */
  still: (locale: Locale) => string;
  /** The governing equations: TeX with terms marked by \htmlData, and what each says. */
  equations: { tex: string; says: Bilingual }[];
}

const FRAMES: Record<string, DemoFrame> = {
  'grid-world': {
    className: 'gw-root',
    question: GRID_WORLD_QUESTION,
    still: gridWorldStill,
    equations: GRID_WORLD.map(({ tex, says }) => ({ tex: tex(linkedPart), says })),
  },
  'importance-sampling': {
    className: 'is-root',
    question: IMPORTANCE_SAMPLING_QUESTION,
    still: importanceSamplingStill,
    equations: IMPORTANCE_SAMPLING.map(({ tex, says }) => ({ tex: tex(linkedPart), says })),
  },
  'kl-fit': {
    className: 'klfit-root',
    still,
    equations: EQUATIONS.map(({ tex, says }) => ({ tex: tex(withHtmlData), says })),
  },
  attention: { className: 'attention-root', still: attention, equations: [...ATTENTION] },
  'posterior-fit': { className: 'posterior-fit-root', still: posteriorFit, equations: [...POSTERIOR_FIT] },
  'trust-region': {
    className: 'trust-region-stage',
    question: TRUST_REGION_QUESTION,
    still: trustRegionStill,
    equations: [...TRUST_REGION_EQUATIONS],
  },
};

/**
 * The frame of a demo.
 *
 * @throws {Error} for a demo that does not exist
 */
export function demoFrame(demo: string): DemoFrame {
  const frame = FRAMES[demo];
  if (!frame) throw new Error(`There is no demo ${demo}; there are ${Object.keys(FRAMES).join(', ')}.`);
  return frame;
}
