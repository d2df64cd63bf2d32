import { type Moments, momentsOf } from './activation.ts';
import type { Network, Variances } from './network.ts';

/** Variance that a normalisation divides by in a layer whose pre-activations have the second moment `q`. */
function divisor(
  { norm, scale }: Pick<Network, 'norm' | 'scale'>,
  q: number,
  before: Moments | null,
): number {
  switch (norm) {
    case 'none':
      return 1;
    case 'layer':
      return q;
    case 'batch':
      // What all examples share goes with the mean of the batch.
      return before === null ? q : scale * (before.square - before.mean ** 2);
  }
}

/** sₗ² behind the first layer; one without normalisation. */
export function normalisedBy(network: Pick<Network, 'activation' | 'norm' | 'scale'>): number {
  const moments = momentsOf(network.activation, 1);
  return divisor(network, network.scale * moments.square, moments);
}

/**
 * Variances in the limit of wide layers, and of large batches where they are normalised:
 * q₁ = σ_w², qₗ₊₁ = σ_w² E[φ(f)²] with f ~ N(0, qₗ), or N(0, 1) after a normalisation; backwards
 * pₗ = E[φ′(f)²]/sₗ² · σ_w² pₗ₊₁ with the divisor sₗ² of the normalisation.
 * Sources: Poole et al. 2016, equation 3; Schoenholz et al. 2017, equation 9; Yang et al. 2019 for batch normalisation.
 */
export function predictedVariances(network: Omit<Network, 'width' | 'batch' | 'seed'>): Variances {
  const { activation, norm, scale, depth } = network;
  const signal: number[] = [];
  const slopes: number[] = [];
  let q = scale;
  let before: Moments | null = null;
  for (let l = 0; l < depth; l += 1) {
    signal.push(q);
    const moments = momentsOf(activation, norm === 'none' ? q : 1);
    slopes.push(moments.slopeSquare / divisor(network, q, before));
    q = scale * moments.square;
    before = moments;
  }
  let behind = 1;
  const gradient = slopes
    .toReversed()
    .map((slope) => {
      const p = slope * behind;
      behind = scale * p;
      return p;
    })
    .toReversed();
  return { signal, gradient };
}

/**
 * The factor by which variances grow from one layer to the next, as the geometric mean over all but the first, whose input is
 * no activation.
 */
export interface Factors {
  /** From the input's side to the output's. */
  readonly forward: number;
  /** From the output's side to the input's. */
  readonly backward: number;
}

export function factorsOf({ signal, gradient }: Variances): Factors {
  const mean = (first: number, last: number): number => (last / first) ** (1 / (signal.length - 2));
  return {
    forward: mean(signal[1] ?? NaN, signal.at(-1) ?? NaN),
    backward: mean(gradient.at(-1) ?? NaN, gradient[1] ?? NaN),
  };
}
