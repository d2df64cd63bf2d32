import { expect, test } from 'vitest';
import { label } from './label.ts';

test('text is escaped, and stands where it is told to', () => {
  expect(label([10, 20.04], 'a < b', { anchor: 'end', tone: 'accent' })).toBe(
    '<text x="10" y="20" class="figure-label tone-accent" text-anchor="end"><tspan x="10">a &lt; b</tspan></text>',
  );
});

test('what was raised is lowered again by as much', () => {
  const shifts = [
    ...label([0, 0], '$x^2_1y$ z').matchAll(/class="([^"]*)"(?: dx="[^"]*")? dy="(-?[\d.]+)em"/g),
  ];
  const total = shifts.reduce(
    (sum, [, name = '', dy]) => sum + Number(dy) * (name.includes('script') ? 0.72 : 1.07),
    0,
  );
  expect(shifts).toHaveLength(3);
  expect(total).toBeCloseTo(0, 2);
});

test('rows stand below each other, around, above or below the place', () => {
  const dys = (place: 'above' | 'centre' | 'below'): string[] =>
    [...label([0, 0], 'a\nb', { place }).matchAll(/<tspan x="0"(?: dy="([^"]*)")?>/g)].map(
      ([, dy = '']) => dy,
    );
  expect(dys('above')).toEqual(['-1.25em', '1.25em']);
  expect(dys('centre')).toEqual(['-0.28em', '1.25em']);
  expect(dys('below')).toEqual(['0.8em', '1.25em']);
});
