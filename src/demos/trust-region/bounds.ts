/** The stretch a setting may move on, and how far one arrow key moves it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Half of the width of the plane of logits that is shown; a policy set by hand stays inside. */
export const WINDOW = 3.2;

/** What each control may be set to. δ is set by its power of ten. */
export const BOUNDS = {
  plane: { min: -WINDOW, max: WINDOW, step: 0.05 },
  advantage: { min: -2, max: 2, step: 0.05 },
  logDelta: { min: -3, max: 0, step: 0.05 },
  backtrack: { min: 0.3, max: 0.9, step: 0.05 },
  seed: { min: 0, max: 9999, step: 1 },
} as const satisfies Record<string, Bounds>;

/** The nearest value inside the bounds. */
export function clamp(value: number, { min, max }: Bounds): number {
  return Math.min(max, Math.max(min, value));
}
