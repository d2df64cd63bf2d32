/** The stretch a setting may move on, and how far one arrow key moves it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What each control may be set to. A q reached by descent is not held to `qMean` and `qSd`. */
export const BOUNDS = {
  weight: { min: 0.05, max: 0.95, step: 0.01 },
  humpMean: { min: -4, max: 4, step: 0.05 },
  humpSd: { min: 0.3, max: 1.6, step: 0.05 },
  qMean: { min: -5, max: 5, step: 0.05 },
  qSd: { min: 0.3, max: 3, step: 0.05 },
  rate: { min: 0.01, max: 0.3, step: 0.01 },
  seed: { min: 0, max: 9999, step: 1 },
} as const satisfies Record<string, Bounds>;

/** The nearest value inside the bounds. */
export function clamp(value: number, { min, max }: Bounds): number {
  return Math.min(max, Math.max(min, value));
}
