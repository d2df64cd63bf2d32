import { expect, test } from 'vitest';
import { watchChanges } from './changes.ts';

test('a change is told once', () => {
  const changed = watchChanges();
  const x = [1, 2];
  expect(changed(x, 3)).toBe(true);
  expect(changed(x, 3)).toBe(false);
  expect(changed([1, 2], 3)).toBe(true);
  expect(changed(x, 4)).toBe(true);
  expect(changed(x, 4)).toBe(false);
});
