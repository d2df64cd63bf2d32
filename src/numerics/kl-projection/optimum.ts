import { type Gaussian, logGaussian } from '../gaussian.ts';
import type { Local2D, Pair } from '../newton-2d.ts';
import { divergence } from './divergence.ts';
import { type Direction, type Mixture, logMixture, momentMatched } from './mixture.ts';
import { type LogDensity, reverseDivergence, reverseFit } from './reverse-fit.ts';

/** A fitted normal and the divergence that is left. */
export interface Optimum {
  readonly q: Gaussian;
  readonly value: number;
}

/** log p with its derivatives at z. */
const logDensity =
  (p: Mixture) =>
  (z: number): LogDensity => {
    const value = logMixture(z, p);
    const shareA = p.weight * Math.exp(logGaussian(z, p.a) - value);
    const slopeA = (p.a.mean - z) / p.a.sd ** 2;
    const slopeB = (p.b.mean - z) / p.b.sd ** 2;
    const spread = shareA * (1 - shareA) * (slopeA - slopeB) ** 2;
    return {
      value,
      slope: shareA * slopeA + (1 - shareA) * slopeB,
      bend: spread - shareA / p.a.sd ** 2 - (1 - shareA) / p.b.sd ** 2,
    };
  };

/** KL(q ‖ p) with gradient and Hessian in (μ, log σ) of q, see `reverseDivergence`. */
export function reverseLocal(p: Mixture, at: Pair): Local2D {
  return reverseDivergence(logDensity(p), at);
}

/** The local minima of KL(q ‖ p) reached from both humps and from the moment match, best first: one to three. */
export function reverseOptima(p: Mixture): readonly Optimum[] {
  const found: Optimum[] = [];
  for (const start of [p.a, p.b, momentMatched(p)]) {
    const q = reverseFit(logDensity(p), start)?.q;
    if (q === undefined) continue;
    const known = found.some((other) => Math.hypot(other.q.mean - q.mean, other.q.sd - q.sd) < 1e-4);
    if (!known) found.push({ q, value: divergence('reverse', p, q) });
  }
  return found.sort((x, y) => x.value - y.value);
}

/** The optima of both directions, best first. The forward one is unique and in closed form. */
export type Optima = Readonly<Record<Direction, readonly Optimum[]>>;

export function findOptima(p: Mixture): Optima {
  const q = momentMatched(p);
  return { forward: [{ q, value: divergence('forward', p, q) }], reverse: reverseOptima(p) };
}
