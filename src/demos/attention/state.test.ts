import { expect, test } from 'vitest';
import { attend } from './model.ts';
import { DEFAULT_STATE, parse, serialise, withHand, withVector, withoutHand } from './state.ts';

test('the state comes back from the URL as it went', () => {
  const moved = withVector({ ...DEFAULT_STATE, root: false, chosen: 0 }, 'queries', 2, [-1.5, 2]);
  const byHand = parse(serialise(withHand(DEFAULT_STATE, 1, 2, 0.75)));
  for (const state of [DEFAULT_STATE, moved]) expect(parse(serialise(state))).toEqual(state);
  expect(byHand?.hand[2]?.[1]).toBeCloseTo(0.75, 5);
  expect(byHand?.hand.slice(0, 2)).toEqual([null, null]);
});

test('nonsense takes the defaults, what is too large the nearest bound', () => {
  for (const hash of ['', '#attention', '#kl-fit?root=0']) expect(parse(hash)).toBeNull();
  expect(parse('#attention?keys=1,2&queries=a,b,c,d,e,f&token=9&hand1=-1,2,0&hand2=0,0,0&=%')).toEqual(
    DEFAULT_STATE,
  );
  expect(parse('#attention?values=9,-9,0,0,0,0')?.values).toEqual([
    [3, 0, 0],
    [-3, 0, 0],
  ]);
});

test('a query that moves takes the weights back from the hand; a value leaves them', () => {
  const byHand = withHand(DEFAULT_STATE, 0, 2, 1);
  expect(withVector(byHand, 'values', 0, [1, 1]).hand[2]).toEqual([1, 0, 0]);
  expect(withVector(byHand, 'queries', 0, [1, 1]).hand).toEqual([null, null, null]);
  expect(attend(withoutHand(byHand))).toEqual(attend(DEFAULT_STATE));
});

test('“it” looks at the trophy first', () => {
  const { weights } = attend(DEFAULT_STATE);
  expect(weights[0]?.[2]).toBeGreaterThan(0.6);
});
