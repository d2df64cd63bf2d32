/** What the demo compares of a distribution over the plane: means, standard deviations, and P(z₁ > 0). */
export interface Summary {
  readonly mean: readonly [number, number];
  readonly sd: readonly [number, number];
  readonly right: number;
}
