/** Stationary kernels of one input, as functions of the distance r. */
export const KERNELS = ['rbf', 'matern32', 'matern52', 'periodic'] as const;
export type KernelName = (typeof KERNELS)[number];

/** What the kernels and the noise have for parameters; all positive. */
export interface Hyperparameters {
  /** ℓ. */
  readonly lengthScale: number;
  /** s: standard deviation of the function. */
  readonly signalSd: number;
  /** σ: standard deviation of the noise. */
  readonly noiseSd: number;
  /** p: of the periodic kernel alone. */
  readonly period: number;
}

/** A kernel at one distance, with its derivatives in the logarithms of ℓ, s and p. */
export interface KernelValue {
  readonly value: number;
  readonly byLengthScale: number;
  readonly bySignalSd: number;
  readonly byPeriod: number;
}

/**
 * k(r) with its derivatives (Rasmussen & Williams, Gaussian Processes for Machine Learning: 4.9 for the squared exponential, 4.17
 * for the Matérn kernels of smoothness 3/2 and 5/2, 4.31 for the periodic one).
 */
export function kernelAt(name: KernelName, h: Hyperparameters, r: number): KernelValue {
  const variance = h.signalSd ** 2;
  const of = (value: number, byLengthScale: number, byPeriod = 0): KernelValue => ({
    value,
    byLengthScale,
    bySignalSd: 2 * value,
    byPeriod,
  });
  switch (name) {
    case 'rbf': {
      const scaled = (r / h.lengthScale) ** 2;
      const value = variance * Math.exp(-scaled / 2);
      return of(value, value * scaled);
    }
    case 'matern32': {
      const a = (Math.sqrt(3) * Math.abs(r)) / h.lengthScale;
      const decay = variance * Math.exp(-a);
      return of((1 + a) * decay, a * a * decay);
    }
    case 'matern52': {
      const a = (Math.sqrt(5) * Math.abs(r)) / h.lengthScale;
      const decay = variance * Math.exp(-a);
      return of((1 + a + (a * a) / 3) * decay, ((a * a) / 3) * (1 + a) * decay);
    }
    case 'periodic': {
      const turn = (Math.PI * r) / h.period;
      const exponent = (2 * Math.sin(turn) ** 2) / h.lengthScale ** 2;
      const value = variance * Math.exp(-exponent);
      return of(value, 2 * exponent * value, ((2 * turn * Math.sin(2 * turn)) / h.lengthScale ** 2) * value);
    }
  }
}
