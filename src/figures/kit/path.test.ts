import { describe, expect, test } from 'vitest';
import { areaPath, closedPath, linePath } from './path.ts';

describe('paths', () => {
  const points = [
    [0, 1],
    [2.04, 3.06],
  ] as const;
  test('a line, rounded to tenths of a pixel', () => expect(linePath(points)).toBe('M0 1L2 3.1'));
  test('an area down to its base', () => expect(areaPath(points, 9)).toBe('M0 1L2 3.1L2 9L0 9Z'));
  test('an area that its points go round', () => expect(closedPath(points)).toBe('M0 1L2 3.1Z'));
  test('nothing at all', () => expect(areaPath([], 9)).toBe(''));
});
