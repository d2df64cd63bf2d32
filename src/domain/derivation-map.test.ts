import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degrees, derivationMap, type MapEntry } from './derivation-map.ts';

const ROW = 400;
const sized = (id: string, uses: string[], width = 100, height = 40): MapEntry => ({
  id,
  uses,
  width,
  height,
});

/** Acyclic derivations: each entry uses earlier ones only. */
const derivations = fc
  .array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 1, maxLength: 25 })
  .map((uses) =>
    uses.map((numbers, index) =>
      sized(
        `e${String(index)}`,
        [...new Set(numbers.filter((number) => number < index).map((number) => `e${String(number)}`))],
        40 + 10 * (index % 5),
        20 + 10 * (index % 3),
      ),
    ),
  );

describe('derivationMap', () => {
  it('draws a premise above what follows from it, with an arrow between', () => {
    const map = derivationMap([sized('b', ['a']), sized('a', [])], ROW);
    const [b, a] = map.nodes;
    expect(a?.y).toBeLessThan((b?.y ?? 0) - 40);
    expect(map.arrows.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
  });

  it('draws a family from left to right that would be wider than a row', () => {
    const premises = ['a', 'b', 'c', 'd', 'e', 'f'];
    const map = derivationMap([...premises.map((id) => sized(id, [])), sized('end', premises)], ROW);
    expect(map.width).toBeLessThanOrEqual(ROW);
    const end = map.nodes.find(({ id }) => id === 'end');
    for (const { id, x, width } of map.nodes) if (id !== 'end') expect(x + width).toBeLessThan(end?.x ?? 0);
  });

  it('leaves out entries that nothing connects, and premises from elsewhere', () => {
    const map = derivationMap([sized('a', ['elsewhere']), sized('b', ['a']), sized('alone', [])], ROW);
    expect(map.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(map.arrows).toHaveLength(1);
  });

  it('is empty without derivations', () => {
    expect(derivationMap([sized('a', [])], ROW)).toEqual({
      nodes: [],
      arrows: [],
      width: 0,
      height: 0,
    });
  });

  it('draws each connected entry once, each derivation once, no boxes over each other, all inside', () => {
    fc.assert(
      fc.property(derivations, (entries) => {
        const map = derivationMap(entries, ROW);
        const connected = new Set(entries.flatMap(({ id, uses }) => (uses.length > 0 ? [id, ...uses] : [])));
        expect(new Set(map.nodes.map(({ id }) => id))).toEqual(connected);
        expect(map.nodes).toHaveLength(connected.size);
        expect(map.arrows).toHaveLength(entries.reduce((sum, { uses }) => sum + uses.length, 0));
        for (const { x } of map.arrows.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(map.width + 0.01);
        }
        for (const [index, one] of map.nodes.entries()) {
          expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(-0.01);
          expect(one.x + one.width).toBeLessThanOrEqual(map.width + 0.01);
          expect(one.y + one.height).toBeLessThanOrEqual(map.height + 0.01);
          for (const other of map.nodes.slice(index + 1)) {
            const apartX = one.x + one.width <= other.x || other.x + other.width <= one.x;
            const apartY = one.y + one.height <= other.y || other.y + other.height <= one.y;
            expect(apartX || apartY).toBe(true);
          }
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

it('counts the arrows at each entry, premises from elsewhere left out', () => {
  const entries = [sized('a', ['elsewhere']), sized('b', ['a']), sized('c', ['a', 'b']), sized('d', [])];
  expect([...degrees(entries)]).toEqual([
    ['b', 2],
    ['a', 2],
    ['c', 2],
  ]);
});
