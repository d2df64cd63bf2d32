import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { DEFAULT_STATE, withHand } from './state.ts';
import { PARTS, termValues } from './terms.ts';

test('every term of the equations has its number in the list', () =>
  expect([...markedParts(EQUATIONS)].sort()).toEqual([...PARTS].sort()));

test('the numbers are those of the chosen token', () => {
  const values = termValues(DEFAULT_STATE);
  // q₃ = (1.6, 1.3); k₁ᵀq₃/√2 = (0.4 · 1.6 + 1.9 · 1.3)/√2
  expect(values.queries).toBe('(1.6, 1.3)');
  expect(values.scores).toMatch(/^2\.199, /);
  expect(termValues(withHand(DEFAULT_STATE, 0, 2, 1))).toMatchObject({
    scores: '–',
    weights: '1.000, 0.000, 0.000',
    outputs: '(2.000, −1.000)',
  });
});
