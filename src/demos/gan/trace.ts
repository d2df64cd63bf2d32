/** The exact distances in the course of training, and what the second network makes of one of them. */
export type Trace = readonly {
  readonly steps: number;
  readonly wasserstein: number;
  readonly jensenShannon: number;
  /** The Jensen–Shannon divergence by the discriminator, or W₁ by the critic. */
  readonly seen: number;
}[];
