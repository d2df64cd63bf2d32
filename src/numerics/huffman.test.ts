import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanTree, leavesOf, meanDepth } from './huffman.ts';

const entropy = (p: readonly number[]): number => -p.reduce((sum, x) => sum + x * Math.log2(x), 0);

describe('the fewest questions', () => {
  test('equal chances give equal depths', () => {
    expect(leavesOf(huffmanTree(new Array<number>(8).fill(1 / 8))).map(({ depth }) => depth)).toEqual(
      new Array<number>(8).fill(3),
    );
  });

  test('powers of one half reach the entropy: the race of eight horses (Cover & Thomas, section 1.1)', () => {
    const p = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
    const depths = leavesOf(huffmanTree(p)).toSorted((a, b) => a.value - b.value);
    expect(depths.map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 6, 6, 6, 6]);
    expect(meanDepth(huffmanTree(p), p)).toBe(2);
  });

  test('the mean lies less than one above the entropy, and Kraft holds with equality', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (w) => {
          const total = w.reduce((sum, x) => sum + x, 0);
          const p = w.map((x) => x / total);
          const tree = huffmanTree(p);
          const mean = meanDepth(tree, p);
          expect(mean).toBeGreaterThanOrEqual(entropy(p) - 1e-12);
          expect(mean).toBeLessThan(entropy(p) + 1);
          expect(leavesOf(tree).reduce((sum, { depth }) => sum + 2 ** -depth, 0)).toBeCloseTo(1, 12);
        },
      ),
      { seed: 11 },
    );
  });

  test('one value needs no question, none is an error', () => {
    expect(leavesOf(huffmanTree([1]))).toEqual([{ value: 0, depth: 0 }]);
    expect(() => huffmanTree([])).toThrow(RangeError);
  });
});
