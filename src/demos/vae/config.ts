/** Where the data lie. */
export const SHAPES = ['ring', 'moons', 'clusters'] as const;
export type Shape = (typeof SHAPES)[number];

/** Everything that training depends on. */
export interface Config {
  readonly shape: Shape;
  /** What a nat of KL costs in the loss. */
  readonly beta: number;
  /** σ: the standard deviation of the decoder's noise. */
  readonly noise: number;
  readonly seed: number;
}

/** A point of the data or of the latent plane. */
export type Pair = readonly [number, number];
