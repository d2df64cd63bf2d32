import { expect, test } from 'vitest';
import { pathsOf, valueAt } from './example.ts';

const values = { cost: 2.5, steps: [{ z: 1 }, { z: 0.5 }], p: { numerator: 55, denominator: 34 } };

test('values are found by names and by places in lists', () => {
  expect(valueAt(values, ['steps', '1', 'z'])).toBe(0.5);
  expect(valueAt(values, ['p'])).toEqual({ numerator: 55, denominator: 34 });
  expect(valueAt(values, ['p', 'numerator'])).toBe(55);
});

test('a path that leads nowhere, or not far enough, has none', () => {
  for (const path of [
    ['costs'],
    ['steps'],
    ['steps', '2', 'z'],
    ['cost', 'x'],
    ['toString'],
    ['steps', 'length'],
    [],
  ])
    expect(valueAt(values, path)).toBeUndefined();
});

test('all paths', () => expect(pathsOf(values)).toEqual(['cost', 'steps.0.z', 'steps.1.z', 'p']));
