import { type Gaussian, logGaussian } from '../gaussian.ts';
import { type Local2D, type Pair, minimise2D } from '../newton-2d.ts';

/** log p̃ at a place with its first and second derivative; p̃ need not be normalised. */
export interface LogDensity {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

const STEP = 0.02;
/** Trapezoid rule for an expectation under N(0, 1): [ε, weight] on −8 … 8. */
const STANDARD_NORMAL: readonly Pair[] = Array.from({ length: 801 }, (_, i) => {
  const epsilon = -8 + i * STEP;
  return [epsilon, STEP * Math.exp(logGaussian(epsilon, { mean: 0, sd: 1 }))];
});

/**
 * KL(q ‖ p̃) for q = N(μ, σ²) with gradient and Hessian in (μ, λ = log σ), as an expectation over z = μ + σε, ε ~ N(0, 1):
 * KL = −λ − ½ log 2πe − E[log p̃(μ + σε)]. Where p̃ is a likelihood times a prior, it is minus the evidence lower bound.
 */
export function reverseDivergence(target: (z: number) => LogDensity, [mean, logSd]: Pair): Local2D {
  const sd = Math.exp(logSd);
  let value = -logSd - 0.5 * Math.log(2 * Math.PI * Math.E);
  let [gMean, gLog, hMean, hMixed, hLog] = [0, -1, 0, 0, 0];
  for (const [epsilon, weight] of STANDARD_NORMAL) {
    const offset = sd * epsilon;
    const { value: logP, slope, bend } = target(mean + offset);
    value -= weight * logP;
    gMean -= weight * slope;
    gLog -= weight * slope * offset;
    hMean -= weight * bend;
    hMixed -= weight * bend * offset;
    hLog -= weight * (bend * offset * offset + slope * offset);
  }
  return { value, gradient: [gMean, gLog], hessian: [hMean, hMixed, hLog] };
}

/** A normal density and the divergence that is left, KL(q ‖ p̃). */
export interface ReverseFit {
  readonly q: Gaussian;
  readonly value: number;
}

/** The local minimum of KL(q ‖ p̃) that is reached from `start`; undefined where Newton's method does not converge. */
export function reverseFit(target: (z: number) => LogDensity, start: Gaussian): ReverseFit | undefined {
  const { point, value, converged } = minimise2D(
    (at) => reverseDivergence(target, at),
    [start.mean, Math.log(start.sd)],
    { reach: 0.5 },
  );
  return converged ? { q: { mean: point[0], sd: Math.exp(point[1]) }, value } : undefined;
}
