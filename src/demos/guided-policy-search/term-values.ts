import { fixed, scientific } from '#domain/number-text.ts';
import type { Minimum2D } from '#numerics/newton-2d.ts';
import type { Snapshot } from './run.ts';
import type { Pair } from './task.ts';

/** Terms in the order in which they are listed, with their signs. */
export const SYMBOLS = {
  trajectory: 'τ',
  policy: 'π',
  theta: 'θ',
  multiplier: 'λ',
  rho: 'ρ',
  primal: 'r',
  dual: 's',
  cost: 'J(θ)',
  exact: 'θ*',
} as const;

export type Part = keyof typeof SYMBOLS;

export const PARTS: readonly Part[] = [
  'trajectory',
  'policy',
  'theta',
  'multiplier',
  'rho',
  'primal',
  'dual',
  'cost',
  'exact',
];

/** A cost or a difference of costs: three decimals, fewer where it is large; a power of ten where it is tiny. */
export function costText(cost: number): string {
  if (Number.isNaN(cost)) return '–';
  const size = Math.abs(cost);
  if (size > 0 && (size < 1e-3 || size >= 1e6)) return size < 1e-10 ? '0' : scientific(cost);
  return fixed(cost, size >= 1e4 ? 1 : 3);
}

/** A residual, of two digits where it is small. */
function sizeText(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value > 0 && value < 0.01 ? scientific(value) : fixed(value, 2);
}

export function pairText([first, second]: Pair): string {
  return `(${fixed(first, 3)}, ${fixed(second, 3)})`;
}

/** The present value of each term. */
export function termValues(now: Snapshot, rho: number, best: Minimum2D): Record<Part, string> {
  const { primal, primalThreshold, dual, dualThreshold } = now.residuals;
  const against = (value: number, threshold: number): string =>
    `${sizeText(value)} ${value <= threshold ? '≤' : '>'} ${sizeText(threshold)}`;
  return {
    trajectory: costText(now.trajectoryCost),
    policy: costText(now.policyCost),
    theta: pairText(now.theta),
    multiplier: sizeText(now.multiplierNorm),
    rho: String(rho),
    primal: against(primal, primalThreshold),
    dual: Number.isNaN(dual) ? '–' : against(dual, dualThreshold),
    cost: costText(now.policyCost - best.value),
    exact: pairText(best.point),
  };
}
