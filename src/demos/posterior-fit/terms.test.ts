import { expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { EQUATIONS } from './equations.ts';
import { sessionOf } from './session.ts';
import { DEFAULT_STATE } from './state.ts';
import { SET_BY_HAND, TERMS, termValues } from './terms.ts';

test('every term of the equations has its number in the list or beside a slider', () =>
  expect([...markedParts(EQUATIONS)].sort()).toEqual([...TERMS, ...SET_BY_HAND].sort()));

test('the evidence is the bound and the divergence, also where a run goes on', () => {
  const start = sessionOf(DEFAULT_STATE);
  expect(termValues(start)).toMatchObject({ walker: '–', proposal: '–', q: '(−0.40, 2.60), (0.60, 0.60)' });
  const later = sessionOf({ ...DEFAULT_STATE, steps: 30 }, start);
  const { evidence, bound, divergence } = termValues(later);
  const number = (text: string): number => Number(text.replace('−', '-'));
  expect(number(bound) + number(divergence)).toBeCloseTo(number(evidence), 2);
  expect(termValues(later)).toEqual(termValues(sessionOf({ ...DEFAULT_STATE, steps: 30 })));
  // Back again, or with other settings, the run begins anew.
  expect(sessionOf(DEFAULT_STATE, later).run.places).toHaveLength(0);
  expect(termValues(sessionOf({ ...later.state, seed: 8 }, later)).proposal).not.toBe(
    termValues(later).proposal,
  );
});
