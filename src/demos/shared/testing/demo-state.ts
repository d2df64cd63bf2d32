import fc from 'fast-check';
import { expect } from 'vitest';
import { SEEDS } from '../command-row.ts';
import type { Bounds } from '../fragment.ts';

/** Values that a control of these bounds can have. */
export function onControl({ min, max, step }: Bounds): fc.Arbitrary<number> {
  return (
    fc
      .integer({ min: Math.round(min / step), max: Math.round(max / step) })
      // No -0, which no address tells from 0.
      .map((steps) => Number((steps * step).toFixed(2)) + 0)
  );
}

export const anySeed: fc.Arbitrary<number> = fc.integer(SEEDS);

/** The address of any state gives the state back. */
export function expectAddressesToReturn<S>(
  states: fc.Arbitrary<S>,
  {
    parse,
    serialise,
  }: { readonly parse: (hash: string) => S | null; readonly serialise: (state: S) => string },
): void {
  fc.assert(
    fc.property(states, (state) => {
      expect(parse(serialise(state))).toEqual(state);
    }),
    { seed: 1 },
  );
}

/** Ticks add to a number of the state up to the most that there is, where nothing is left to do; at the start it is 0. */
export function expectTicksToCount<K extends string, S extends Readonly<Record<K, number>>>(
  key: K,
  most: number,
  state: S,
  {
    advance,
    atStart,
  }: { readonly advance: (state: S, ticks: number) => S; readonly atStart: (state: S) => S },
): void {
  expect(advance(state, 3)[key]).toBe(state[key] + 3);
  const full = advance(state, 1e6);
  expect(full[key]).toBe(most);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full)[key]).toBe(0);
}

/** What a copied command gives a model. */
export function inputOf(command: string, model: string): unknown {
  const [, name, json = ''] = /^npm run -s demo -- ([\w-]+) --json '(.*)'$/.exec(command) ?? [];
  expect(name).toBe(model);
  return JSON.parse(json);
}
