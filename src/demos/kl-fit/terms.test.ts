import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { PARTS } from './terms.ts';

test('what the equations mark has its part in the pictures, and every quantity an equation', () => {
  const marked = markedParts(EQUATIONS);
  for (const part of marked) expect(PARTS).toContain(part);
  expect(PARTS.filter((part) => !marked.has(part))).toEqual(['fit-forward', 'fit-reverse']);
});
