import { describe, expect, it } from 'vitest';
import { labelWidth, wrapLabel } from './wrap-label.ts';

describe('wrapLabel', () => {
  it('breaks English between words and never inside one', () => {
    expect(wrapLabel('Evidence lower bound as an expectation', 12, 3)).toEqual([
      'Evidence lower bound as',
      'an expectation',
    ]);
  });

  it('breaks Chinese between characters, but not before a comma', () => {
    expect(wrapLabel('变分下界，即证据下界', 4, 3)).toEqual(['变分下界，', '即证据下', '界']);
  });

  it('cuts with an ellipsis what does not fit, within the room', () => {
    const rows = wrapLabel('Gradient of the loss with respect to the parameters of the first layer', 10, 2);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/…$/);
    expect(labelWidth(rows[1] ?? '')).toBeLessThanOrEqual(10);
  });

  it('has no rows for nothing', () => {
    expect(wrapLabel(' ', 10, 2)).toEqual([]);
  });
});
