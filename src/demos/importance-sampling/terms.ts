import { fixed, scientific } from '#domain/number-text.ts';
import type { Weighted } from './model.ts';
import { amount } from './readout.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import type { Theory } from './theory.ts';

/** Each term as the list writes it. */
export const SYMBOLS = {
  p: 'p',
  q: 'q',
  best: 'q*',
  weight: 'w',
  product: 'wf',
  estimate: 'μ̂',
  exact: 'μ',
  size: 'ESS',
  error: 'N Var',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'p',
  'q',
  'best',
  'weight',
  'product',
  'estimate',
  'exact',
  'size',
  'error',
];

/** A share; what is not nothing is not written as nothing. */
export function percent(fraction: number): string {
  return fraction > 0 && fraction < 5e-4 ? '< 0.1 %' : `${fixed(100 * fraction, 1)} %`;
}

/** A weight with three decimals, or as a power of ten where they would all be 0. */
function brief(weight: number): string {
  return weight > 0 && weight < 5e-4 ? scientific(weight) : fixed(weight, 3);
}

/** p as the mixture that it is. */
function humps(distance: number): string {
  if (distance === 0) return 'N(0, 1)';
  const d = fixed(distance, 1);
  return `½N(−${d}, 1) + ½N(${d}, 1)`;
}

/** The present value of each term, as text. */
export function termValues(
  state: State,
  samples: Weighted,
  exact: Theory,
  strings: Strings,
): Record<Part, string> {
  const n = samples.points.length;
  const write = (value: number): string => (n === 0 ? '–' : amount(value, strings.infinite));
  return {
    p: humps(state.distance),
    q: `N(${fixed(state.mean, 2)}, ${fixed(state.sd, 2)}²)`,
    best: `f p / ${amount(exact.mean, '')}`,
    weight: n === 0 ? '–' : `${brief(samples.meanWeight)}, ${brief(Math.max(...samples.weights))}`,
    product: write(Math.max(...samples.products) / n),
    estimate: write(samples.estimate),
    exact: amount(exact.mean, ''),
    size:
      n === 0
        ? `–, ${percent(exact.effectiveFraction)}`
        : `${fixed(samples.effectiveSampleSize, 1)} = ${percent(samples.effectiveSampleSize / n)}, ${percent(exact.effectiveFraction)}`,
    error: amount(exact.variance, strings.infinite),
  };
}
