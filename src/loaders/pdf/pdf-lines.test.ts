import { expect, it } from 'vitest';
import { linesOf } from './pdf-lines.ts';

const item = (str: string, height: number, hasEOL = false) => ({ str, height, hasEOL });

it.each([
  [
    'joins what stands in one line',
    [item('变', 12), item(' ', 0), item('分', 12, true), item('推理', 12)],
    '变 分\n推理',
  ],
  [
    'sets a heading off',
    [item('优化', 20), item('', 0, true), item('梯度', 10, true), item('下降', 10.5)],
    '优化\n\n梯度\n下降',
  ],
  ['leaves a power in its line', [item('x', 10), item('2', 7), item('+1', 10)], 'x2+1'],
  ['passes over marks of structure', [{ type: 'beginMarkedContent' }, item('a', 9)], 'a'],
  ['gives nothing for nothing', [], ''],
])('%s', (_what, items, expected) => {
  expect(linesOf(items)).toBe(expected);
});
