import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { layoutFor } from './figure.ts';
import { DEFAULT_STATE } from './state.ts';
import { still } from './still.ts';

/** The area of a closed path of straight lines (Gauss's shoelace formula). */
function area(d: string): number {
  const points = [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [x1, y1] = points[(i + 1) % points.length] ?? [x, y];
      return sum + (x * y1 - x1 * y) / 2;
    }, 0),
  );
}

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, and a dot for each knot', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle/g)).toHaveLength(DEFAULT_STATE.knots.length);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });

  test('shows the mass before and after as equal areas', () => {
    const [before = '', after = ''] = [
      ...picture.matchAll(/<path d="([^"]*)" style="fill:var\(--data-1\);fill-opacity:0.4"/g),
    ].map(([, d]) => d);
    expect(area(before)).toBeGreaterThan(1000);
    expect(area(after) / area(before)).toBeCloseTo(1, 2);
  });
});

test('lengths of z and x are to one scale at any width', () => {
  for (const width of [240, 328, 640, 900]) {
    const { z, x } = layoutFor(width);
    expect((z(1) - z(0)) / (x(0) - x(1))).toBeCloseTo(1, 2);
  }
});

test('a high density has room, and the picture keeps its size', () => {
  const [plain, high] = [layoutFor(640), layoutFor(640, 3)];
  expect(high.height).toBe(plain.height);
  expect(high.side + 3 * high.unit).toBeLessThan(640);
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('base density');
  expect(still('zh')).toContain('基密度');
});
