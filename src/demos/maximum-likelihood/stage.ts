import type { Bounds } from '#demos/shared/fragment.ts';
import type { FamilyName } from './family.ts';

/** What the pictures of a family show, and where its handles may go. */
export interface Stage {
  /** The stretch of x; observations beyond it stand at its ends. */
  readonly x: readonly [number, number];
  /** The stretch of θ. */
  readonly theta: Bounds;
  readonly truth: Bounds;
  readonly observation: Bounds;
  readonly standard: { readonly truth: number; readonly start: number };
}

const LINE = {
  x: [-6, 6],
  theta: { min: -6, max: 6, step: 0.05 },
  truth: { min: -3, max: 3, step: 0.05 },
  observation: { min: -6, max: 6, step: 0.05 },
} as const;

export const STAGES: Readonly<Record<FamilyName, Stage>> = {
  gaussian: { ...LINE, standard: { truth: 0.5, start: -2.5 } },
  bernoulli: {
    x: [-0.6, 1.6],
    theta: { min: 0.01, max: 0.99, step: 0.01 },
    truth: { min: 0.05, max: 0.95, step: 0.01 },
    observation: { min: 0, max: 1, step: 1 },
    standard: { truth: 0.3, start: 0.8 },
  },
  exponential: {
    x: [0, 6],
    theta: { min: 0.05, max: 4, step: 0.01 },
    truth: { min: 0.4, max: 2.5, step: 0.05 },
    observation: { min: 0.02, max: 6, step: 0.02 },
    standard: { truth: 1, start: 0.2 },
  },
  cauchy: { ...LINE, standard: { truth: 0.5, start: -0.5 } },
};
