import { createMemory } from '#demos/shared/memory.ts';
import { type DrawnMoments, drawFunctions, sampleMoments } from '#numerics/gaussian-process/line-draws.ts';
import {
  type EvidenceGradient,
  type Fitted,
  evidenceGradient,
  fitProcess,
  predictAt,
} from '#numerics/gaussian-process/line-regression.ts';
import type { Vector } from '#numerics/vector.ts';
import { type ProfilePoint, bestLengthScale, evidenceProfile } from './model.ts';
import type { State } from './state.ts';

const PROFILE_POINTS = 60;

/** What follows from a state. */
export interface Findings {
  readonly fitted: Fitted;
  readonly gradient: EvidenceGradient;
  /** Mean and variance of the function at x*. */
  readonly answer: { readonly mean: number; readonly variance: number };
  /** Functions drawn from the posterior, and the moments of their values at x*. */
  readonly drawn: readonly Vector[];
  readonly drawnMoments: DrawnMoments;
  /** The evidence over the length-scale, and its best point. */
  readonly profile: readonly ProfilePoint[];
  readonly best: ProfilePoint;
}

/** The evidence over the length-scale, and its best point. */
type Course = Pick<Findings, 'profile' | 'best'>;

/** Finds what follows from states; a profile that only the length-scale, x* or the curves have left behind is kept. */
export function createFinder(): (state: State) => Findings {
  const courses = createMemory<Course>();
  return (state) => {
    const { kernel, signalSd, noiseSd, period, points } = state;
    const course = courses.get(JSON.stringify([kernel, signalSd, noiseSd, period, points]), () => {
      const profile = evidenceProfile(state, points, PROFILE_POINTS);
      return { profile, best: bestLengthScale(state, points, profile) };
    });
    const fitted = fitProcess(state, points);
    const [answer = { mean: NaN, variance: NaN }] = predictAt(fitted, [state.query]);
    const drawn = drawFunctions(fitted, { count: state.draws, seed: state.seed, also: [state.query] });
    return {
      ...course,
      fitted,
      gradient: evidenceGradient(fitted),
      answer,
      drawn,
      drawnMoments: sampleMoments(drawn.map((values) => values.at(-1) ?? NaN)),
    };
  };
}

/** What follows from one state alone. */
export function findingsOf(state: State): Findings {
  return createFinder()(state);
}
