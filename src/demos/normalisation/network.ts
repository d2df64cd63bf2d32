import type { ActivationName } from './activation.ts';

export const NORMS = ['none', 'batch', 'layer'] as const;
export type NormName = (typeof NORMS)[number];

/** A network of equal layers f = Ωh, h = φ(f), without biases, before training. */
export interface Network {
  readonly activation: ActivationName;
  /** How pre-activations are standardised: not at all, each unit over the batch, or each example over the units. */
  readonly norm: NormName;
  /** σ_w² = D Var(Ω): 2 is He's, 1 is Xavier's. */
  readonly scale: number;
  /** D: units of each layer and of the input. */
  readonly width: number;
  /** B: examples. */
  readonly batch: number;
  readonly depth: number;
  readonly seed: number;
}

/** Variances by layer, from the first to the last. */
export interface Variances {
  /** Mean square of the pre-activations f, before any normalisation. */
  readonly signal: readonly number[];
  /** Mean square of ∂ℓ/∂f, if that of ∂ℓ/∂h behind the last layer is one. */
  readonly gradient: readonly number[];
}
