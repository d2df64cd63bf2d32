import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { PARTS } from './terms.ts';

test('every term of the equations has a value in the demo', () =>
  expect(PARTS).toEqual(expect.arrayContaining([...markedParts(EQUATIONS)])));
