import { expect, test } from 'vitest';
import { notesNamed, readNotesOptions, UsageError } from './notes-pdf-options.ts';

const all = ['ilqr.en', 'ilqr.zh', 'pilco.en'].map((stem) => ({ path: `content/notes/${stem}.md` }));

test('without words everything is printed below the working folder', () => {
  const everything = { root: process.cwd(), check: false, only: undefined, out: undefined };
  expect(readNotesOptions([])).toEqual(everything);
});

test('a root, and one set of notes into a folder', () => {
  expect(readNotesOptions(['elsewhere', '--only', 'ilqr', '--out=there'])).toEqual({
    root: 'elsewhere',
    check: false,
    only: 'ilqr',
    out: 'there',
  });
});

test.each([
  [['--only', 'ilqr']],
  [['--check', '--out', 'there']],
  [['one', 'two']],
  [['--onyl', 'ilqr', '--out', 'there']],
  [['--out']],
])('%j makes no sense, and is said so in one line', (words) => {
  const read = (): unknown => readNotesOptions(words);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(/^[^\n]+$/);
});

test('a name is one file or both languages', () => {
  expect(notesNamed('ilqr.zh', all)).toEqual([all[1]]);
  expect(notesNamed('ilqr', all)).toEqual(all.slice(0, 2));
  expect(notesNamed(undefined, all)).toBe(all);
});

test('an unknown name is reported with the nearest one', () => {
  expect(() => notesNamed('pilko.en', all)).toThrow('no notes are called pilko.en; did you mean pilco.en?');
});
