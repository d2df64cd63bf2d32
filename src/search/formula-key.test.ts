import { expect, test } from 'vitest';
import { formulaFacts, formulaKey } from './formula-key.ts';

test('gives back what was put in', () => {
  const facts = { id: 'udl-5-27', source: 'udl', topics: ['loss-functions', 'information-theory'] };
  expect(formulaFacts(formulaKey(facts))).toEqual(facts);
  expect(formulaFacts(formulaKey({ ...facts, topics: [] }))).toEqual({ ...facts, topics: [] });
});
