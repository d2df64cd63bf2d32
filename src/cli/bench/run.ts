import type { Measurement } from './measure.ts';

/** The three states in which a site is built. */
export const STATES = ['cold', 'unchanged', 'one changed'] as const;
export type State = (typeof STATES)[number];

/** The two ways in which the corpus becomes a site. */
export type Builder = 'atlas' | 'eager';

/** One build, measured. */
export interface Run extends Omit<Measurement, 'fault'> {
  builder: Builder;
  state: State;
  /** Why the build counts as failed; null for a good one. */
  failure: string | null;
}
