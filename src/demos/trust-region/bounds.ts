import { type Bounds } from '#demos/shared/fragment.ts';
import { SEEDS } from '#demos/shared/command-row.ts';

/** How far from the middle of the plane of logits a policy can be set by hand, and how far the plane is shown: more, for what steps reach. */
export const WINDOW = 3.2;
export const VIEW = 3.8;

/** What each control may be set to; `key` is how far an arrow key moves it. δ is set by its power of ten. */
export const BOUNDS = {
  plane: { min: -WINDOW, max: WINDOW, step: 0.001, key: 0.05 },
  advantage: { min: -2, max: 2, step: 0.05 },
  logDelta: { min: -3, max: 0, step: 0.05 },
  backtrack: { min: 0.3, max: 0.9, step: 0.05 },
  seed: SEEDS,
} as const satisfies Record<string, Bounds & { readonly key?: number }>;
