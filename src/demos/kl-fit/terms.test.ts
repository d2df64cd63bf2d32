import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { PARTS } from './terms.ts';

test('whatever the pictures and tables show has its term in the equations, and the other way round', () =>
  expect([...markedParts(EQUATIONS)].sort()).toEqual([...PARTS].sort()));
