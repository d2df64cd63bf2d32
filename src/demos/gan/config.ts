/** What the two networks play for. */
export const LOSSES = ['standard', 'non-saturating', 'clipping', 'penalty'] as const;
export type Loss = (typeof LOSSES)[number];

/** What the noise goes through: a shift and a scale, or a network. */
export const GENERATORS = ['affine', 'network'] as const;
export type GeneratorKind = (typeof GENERATORS)[number];

/** The real density p = w N(left, sd²) + (1 − w) N(right, sd²). */
export interface Real {
  readonly weight: number;
  readonly left: number;
  readonly right: number;
  readonly sd: number;
}

/** Everything that training depends on. */
export interface Config extends Real {
  readonly loss: Loss;
  readonly generator: GeneratorKind;
  /** Steps of the discriminator (critic) for each step of the generator. */
  readonly innerSteps: number;
  readonly seed: number;
}

/** Whether the second network is a critic, which gives any number, and not a discriminator, which gives a probability. */
export function hasCritic(loss: Loss): boolean {
  return loss === 'clipping' || loss === 'penalty';
}
