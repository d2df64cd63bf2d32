import { expect, test } from 'vitest';
import { band } from './curve.ts';
import { plot } from './plot.ts';

test('a band goes along its upper edge and back along the lower one, cut off at the plot', () => {
  const on = plot({ left: 0, right: 10, top: 0, bottom: 10, x: [0, 1], y: [0, 1] });
  const upper = [[0, 0.6], [1, 3]] as const; // prettier-ignore
  const lower = [[0, 0.4], [1, -2]] as const; // prettier-ignore
  expect(band(on, upper, lower, 'accent')).toBe(
    '<path d="M0 4L10 0L10 10L0 6Z" class="figure-area tone-accent"/>',
  );
});
