import { type Gaussian, logGaussian } from '../gaussian.ts';
import { type Local2D, type Pair, minimise2D } from '../newton-2d.ts';
import { divergence } from './divergence.ts';
import { type Direction, type Mixture, logMixture, momentMatched } from './mixture.ts';

/** A fitted normal and the divergence that is left. */
export interface Optimum {
  readonly q: Gaussian;
  readonly value: number;
}

const STEP = 0.02;
/** Trapezoid rule for an expectation under N(0, 1): [ε, weight] on −8 … 8. */
const STANDARD_NORMAL: readonly Pair[] = Array.from({ length: 801 }, (_, i) => {
  const epsilon = -8 + i * STEP;
  return [epsilon, STEP * Math.exp(logGaussian(epsilon, { mean: 0, sd: 1 }))];
});

/** First and second derivative of log p at z. */
function logSlope(z: number, p: Mixture, logP: number): Pair {
  const shareA = p.weight * Math.exp(logGaussian(z, p.a) - logP);
  const slopeA = (p.a.mean - z) / p.a.sd ** 2;
  const slopeB = (p.b.mean - z) / p.b.sd ** 2;
  const slope = shareA * slopeA + (1 - shareA) * slopeB;
  const spread = shareA * (1 - shareA) * (slopeA - slopeB) ** 2;
  return [slope, spread - shareA / p.a.sd ** 2 - (1 - shareA) / p.b.sd ** 2];
}

/**
 * KL(q ‖ p) with gradient and Hessian in (μ, λ = log σ), as an expectation over z = μ + σε, ε ~ N(0, 1):
 * KL = −λ − ½ log 2πe − E[log p(μ + σε)].
 */
export function reverseLocal(p: Mixture, [mean, logSd]: Pair): Local2D {
  const sd = Math.exp(logSd);
  let value = -logSd - 0.5 * Math.log(2 * Math.PI * Math.E);
  let [gMean, gLog, hMean, hMixed, hLog] = [0, -1, 0, 0, 0];
  for (const [epsilon, weight] of STANDARD_NORMAL) {
    const z = mean + sd * epsilon;
    const offset = sd * epsilon;
    const logP = logMixture(z, p);
    const [slope, bend] = logSlope(z, p, logP);
    value -= weight * logP;
    gMean -= weight * slope;
    gLog -= weight * slope * offset;
    hMean -= weight * bend;
    hMixed -= weight * bend * offset;
    hLog -= weight * (bend * offset * offset + slope * offset);
  }
  return { value, gradient: [gMean, gLog], hessian: [hMean, hMixed, hLog] };
}

/** The local minima of KL(q ‖ p) reached from both humps and from the moment match, best first: one to three. */
export function reverseOptima(p: Mixture): readonly Optimum[] {
  const found: Optimum[] = [];
  for (const start of [p.a, p.b, momentMatched(p)]) {
    const { point, converged } = minimise2D((at) => reverseLocal(p, at), [start.mean, Math.log(start.sd)], {
      reach: 0.5,
    });
    const q: Gaussian = { mean: point[0], sd: Math.exp(point[1]) };
    const known = found.some((other) => Math.hypot(other.q.mean - q.mean, other.q.sd - q.sd) < 1e-4);
    if (converged && !known) found.push({ q, value: divergence('reverse', p, q) });
  }
  return found.sort((x, y) => x.value - y.value);
}

/** The optima of both directions, best first. The forward one is unique and in closed form. */
export type Optima = Readonly<Record<Direction, readonly Optimum[]>>;

export function findOptima(p: Mixture): Optima {
  const q = momentMatched(p);
  return { forward: [{ q, value: divergence('forward', p, q) }], reverse: reverseOptima(p) };
}
