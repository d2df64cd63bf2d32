import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycle, invertUses } from './entry-graph.ts';

/** Graphs of up to six nodes by name, each with distinct targets, some of which are no keys. */
const graph = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }), { maxLength: 6 })
  .map(
    (lists) =>
      new Map(lists.map((targets, index) => [`n${String(index)}`, targets.map((to) => `n${String(to)}`)])),
  );

/** Whether some walk leads back to where it began: powers of the adjacency relation, taken literally. */
function hasCycle(uses: ReadonlyMap<string, readonly string[]>): boolean {
  return [...uses.keys()].some((start) => {
    let reached = new Set(uses.get(start));
    for (let step = 0; step <= 7; step++) {
      if (reached.has(start)) return true;
      reached = new Set([...reached].flatMap((node) => [...(uses.get(node) ?? [])]));
    }
    return false;
  });
}

describe('findCycle', () => {
  it.each([
    ['no entries', {}, undefined],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, undefined],
    ['two ways to one entry', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, undefined],
    ['a use of itself', { a: ['a'] }, ['a', 'a']],
    ['a circle behind a path', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
    ['a target that does not exist', { a: ['nope'] }, undefined],
  ])('of %s', (_, uses, cycle) => {
    expect(findCycle(new Map(Object.entries(uses as Record<string, string[]>)))).toEqual(cycle);
  });

  it('finds one exactly when there is one, and what it finds is one', () => {
    fc.assert(
      fc.property(graph, (uses) => {
        const cycle = findCycle(uses);
        expect(cycle !== undefined).toBe(hasCycle(uses));
        if (cycle === undefined) return;
        expect(cycle.at(-1)).toBe(cycle[0]);
        expect(new Set(cycle).size).toBe(cycle.length - 1);
        for (const [index, node] of cycle.slice(1).entries())
          expect(uses.get(cycle[index] ?? '')).toContain(node);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('walks a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, index): [string, string[]] => [
      String(index),
      [String(index + 1)],
    ]);
    expect(findCycle(new Map(chain))).toBeUndefined();
    expect(findCycle(new Map([...chain, ['100000', ['0']]]))?.length).toBe(100_002);
  });
});

describe('invertUses', () => {
  it('lists the users of an entry in the order of the map', () => {
    const uses = new Map([
      ['c', ['a']],
      ['b', ['a', 'x']],
      ['a', []],
    ]);
    expect(invertUses(uses)).toEqual(
      new Map([
        ['a', ['c', 'b']],
        ['x', ['b']],
      ]),
    );
  });

  it('is what a search of all lists finds', () => {
    fc.assert(
      fc.property(graph, (uses) => {
        const targets = new Set([...uses.values()].flat());
        const expected = [...targets].map((to): [string, string[]] => [
          to,
          [...uses.keys()].filter((from) => uses.get(from)?.includes(to) === true),
        ]);
        expect(invertUses(uses)).toEqual(new Map(expected));
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
