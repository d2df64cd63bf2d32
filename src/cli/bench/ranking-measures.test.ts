import { describe, expect, it } from 'vitest';
import { mean, ndcg, percentile, reciprocalRank } from './ranking-measures.ts';

describe('ndcg', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ]);

  it('is 1 for the best order and 0 for nothing relevant', () => {
    expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1);
    expect(ndcg(['x', 'y'], grades, 10)).toBe(0);
  });

  it('discounts by rank', () => {
    // Gains 7, 3, 1 by discounts log2 of 2, 3, 4.
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(['b', 'x', 'a'], grades, 10)).toBeCloseTo((3 + 7 / 2) / ideal, 12);
    expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
  });
});

describe('reciprocalRank', () => {
  const group = (id: string): string => id.charAt(0);

  it('counts those of a group as one', () => {
    expect(reciprocalRank(['a1', 'a2', 'b1', 'b2', 'c1'], group, 'a')).toBe(1);
    expect(reciprocalRank(['a1', 'a2', 'b1', 'b2', 'c1'], group, 'c')).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank(['a1'], group, 'd')).toBe(0);
  });
});

describe('mean and percentile', () => {
  it('of some numbers', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, at) => at + 1),
        0.95,
      ),
    ).toBe(95);
  });
});
