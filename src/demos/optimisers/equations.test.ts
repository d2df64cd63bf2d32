import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { LANDSCAPE_PARTS, METHOD_PARTS } from './parts.ts';
import { STRINGS } from './strings.ts';
import { termsOf } from './terms.ts';

/** What the picture, the table and the sliders carry. */
const PARTS = [LANDSCAPE_PARTS, ...Object.values(METHOD_PARTS)].flatMap((names) => names.split(' '));
const MARKED = [...markedParts(EQUATIONS)];

test('every term of the equations belongs to a part of the demo', () =>
  expect(PARTS).toEqual(expect.arrayContaining(MARKED)));

test('every term listed stands in an equation', () =>
  expect(MARKED).toEqual(expect.arrayContaining(termsOf(STRINGS.en).map(({ part }) => part))));
