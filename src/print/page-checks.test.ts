import { expect, test } from 'vitest';
import type { OutlineItem } from '#loaders/pdf/pdf-facts.ts';
import { lastLine, orphanedHeadings, outlinePages } from './page-checks.ts';

const headings = [
  { id: 's1', number: '1', text: '熵', level: 2 as const },
  { id: 's1-1', number: '1.1', text: '定义', level: 3 as const },
];
const item = (title: string, page: number | null, children: OutlineItem[] = []): OutlineItem => ({
  title,
  page,
  children,
});

test('each heading has the page of its bookmark', () => {
  const outline = [item('1 熵', 3, [item('1.1 定义', 4)])];
  expect([...outlinePages(outline, headings)]).toEqual([
    ['s1', 3],
    ['s1-1', 4],
  ]);
});

test.each([
  ['a bookmark is missing', [item('1 熵', 3)]],
  ['a bookmark leads nowhere', [item('1 熵', 3, [item('1.1 定义', null)])]],
  ['a bookmark is another one', [item('1 熵', 3, [item('2 定义', 4)])]],
])('%s: an error', (_, outline) => {
  expect(() => outlinePages(outline, headings)).toThrow(/bookmark/);
});

test('the last line is the lowest, read from the left, whatever its order in the file', () => {
  const items = [
    { text: '定义', x: 40, y: 70.5 },
    { text: '1.1', x: 20, y: 70 },
    { text: ' ', x: 20, y: 10 },
    { text: 'x', x: 60, y: 300 },
  ];
  expect(lastLine(items)).toBe('1.1定义');
  expect(lastLine([])).toBe('');
});

test('a heading that ends its page is found, whatever the spaces', () => {
  const found = orphanedHeadings(['1.1  定义', '正文'], [item('1.1 定义', 1), item('1 熵', 2)]);
  expect(found).toEqual(['a heading ends page 1: 1.1 定义']);
  // The subscript of a formula hangs below the last line.
  expect(orphanedHeadings(['t'], [item('2.4 Costate and descent', 1)])).toEqual([]);
});
