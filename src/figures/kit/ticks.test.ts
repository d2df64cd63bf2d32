import { expect, test } from 'vitest';
import { powerTicks, ticks, ticksAt } from './ticks.ts';

const texts = (list: readonly { text: string }[]): string[] => list.map(({ text }) => text);

test('round values in steps of 1, 2 or 5', () => {
  expect(texts(ticks([0, 1]))).toEqual(['0.0', '0.5', '1.0']);
  expect(texts(ticks([-3, 7]))).toEqual(['−2', '0', '2', '4', '6']);
  expect(texts(ticks([0, 100], 11))).toEqual([
    '0',
    '10',
    '20',
    '30',
    '40',
    '50',
    '60',
    '70',
    '80',
    '90',
    '100',
  ]);
  expect(texts(ticks([0.001, 0.0042]))).toEqual(['0.001', '0.002', '0.003', '0.004']);
});

test('a rounding error loses no end', () => {
  expect(texts(ticks([0, 0.3], 4))).toEqual(['0.0', '0.1', '0.2', '0.3']);
});

test('powers of ten, and given values', () => {
  expect(powerTicks([1e-6, 1], 3)).toEqual([
    { value: 1e-6, text: '$10^{-6}$' },
    { value: 1e-3, text: '$10^{-3}$' },
    { value: 1, text: '$10^{0}$' },
  ]);
  expect(texts(ticksAt([0.25, -1], 2))).toEqual(['0.25', '−1.00']);
});
