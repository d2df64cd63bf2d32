import { fixed } from '#domain/number-text.ts';
import type { Flow } from './flow.ts';
import { baseDensity, flowDensity } from './model.ts';
import type { State } from './state.ts';

export const SYMBOLS = {
  base: 'Pr(z)',
  slope: 'f′[z]',
  density: 'Pr(x)',
  map: 'f[z]',
  mass: '∫ dz',
  after: '∫ dx',
  likelihood: 'log Pr',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = ['base', 'slope', 'density', 'map', 'mass', 'after', 'likelihood'];

/** The point in the middle of the interval: the densities and the slope are written for it. */
export function middle({ from, to }: State): number {
  return (from + to) / 2;
}

/** The present value of each term, as text. */
export function termValues(
  state: State,
  flow: Flow,
  integrals: { readonly before: number; readonly after: number; readonly logDensity: number },
): Record<Part, string> {
  const z = middle(state);
  const x = flow.forward(z);
  return {
    base: fixed(baseDensity(z), 4),
    slope: fixed(flow.slope(z), 4),
    density: fixed(flowDensity(flow, x), 4),
    map: `${fixed(x, 3)} = f[${fixed(z, 3)}]`,
    mass: fixed(integrals.before, 6),
    after: fixed(integrals.after, 6),
    likelihood: fixed(integrals.logDensity, 4),
  };
}
