import { describe, expect, it } from 'vitest';
import { buildIndex } from '#formula/search/memory-index.ts';
import { allFormulas } from '#formula/samples/written-formulas.ts';
import { gradedSet, gradeQueries } from './graded-set.ts';
import { mean } from './ranking-measures.ts';

describe('the graded set', () => {
  const queries = gradedSet();
  const formulas = allFormulas();

  it('has 20 exact queries, 15 renamed, 15 with wildcards and 10 parts, each once', () => {
    const count = (kind: string): number => queries.filter((query) => query.kind === kind).length;
    expect(['exact', 'renamed', 'wildcard', 'part'].map(count)).toEqual([20, 15, 15, 10]);
    expect(new Set(queries.map(({ id }) => id)).size).toBe(60);
  });

  it('names entries that exist', () => {
    const known = new Set(formulas.map(({ id }) => id));
    const unknown = queries.flatMap(({ grades }) => [...grades.keys()].filter((id) => !known.has(id)));
    expect(unknown).toEqual([]);
  });

  it(
    'is answered with an nDCG at 10 of 0.9 or more, each query with something',
    { timeout: 60_000 },
    async () => {
      const graded = await gradeQueries(buildIndex(formulas), queries);
      expect(mean([...graded.values()])).toBeGreaterThanOrEqual(0.9);
      expect(Math.min(...graded.values())).toBeGreaterThan(0.3);
    },
  );
});
