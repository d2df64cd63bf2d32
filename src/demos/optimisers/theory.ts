import type { Method, Settings } from './methods.ts';

/** 2/(1 + κ): the best fixed step on a quadratic with curvatures 1 and κ. */
export function bestGradientStep(condition: number): number {
  return 2 / (1 + condition);
}

/** 4/(1 + √κ)² and ((√κ − 1)/(√κ + 1))²: the best step and momentum of the heavy ball (Polyak 1964). */
export function bestHeavyBall(condition: number): { step: number; momentum: number } {
  const root = Math.sqrt(condition);
  return { step: 4 / (1 + root) ** 2, momentum: ((root - 1) / (root + 1)) ** 2 };
}

/**
 * The factor by which a step shrinks the error in the end, near a minimum with curvatures 1 and κ; above 1 it grows. Null where
 * there is none: Adam's step does not depend on the gradient's length, conjugate gradients end on a quadratic after two steps.
 */
export function theoreticalFactor(method: Method, condition: number, settings: Settings): number | null {
  const worst = (factor: (curvature: number) => number): number => Math.max(factor(1), factor(condition));
  switch (method) {
    case 'gradient':
      return worst((curvature) => Math.abs(1 - settings.gradientStep * curvature));
    case 'momentum':
      return worst((curvature) => largestRoot(settings.momentumStep * curvature, settings.momentum));
    case 'natural':
      return Math.abs(1 - settings.naturalStep);
    case 'adam':
    case 'conjugate':
      return null;
  }
}

/** The larger modulus of the roots of z² − (1 + β − αλ)z + β, given αλ and β. */
function largestRoot(scaled: number, momentum: number): number {
  const half = (1 + momentum - scaled) / 2;
  const discriminant = half * half - momentum;
  return discriminant <= 0 ? Math.sqrt(momentum) : Math.abs(half) + Math.sqrt(discriminant);
}
