import { expect, test } from 'vitest';
import { formatManifest, hashOf, staleEntries, type Manifest, type PrintState } from './manifest.ts';
import type { Note } from '#schemas/note.ts';
import { printStates, readManifest, readPrintables, sourcesHash } from './read-printables.ts';

const hash = (text: string): string => hashOf(text);
const manifest: Manifest = {
  'a.pdf': { note: 'content/notes/a.zh.md', sources: hash('a1'), pdf: hash('A1') },
};
const state = (changes: Partial<PrintState> = {}): PrintState => ({
  file: 'a.pdf',
  note: 'content/notes/a.zh.md',
  sources: hash('a1'),
  pdf: hash('A1'),
  ...changes,
});

test('a PDF that was printed from these sources is up to date', () => {
  expect(staleEntries(manifest, [state()])).toEqual([]);
});

test.each([
  ['changed sources', [state({ sources: hash('a2') })], /has changed since/],
  ['a PDF that is gone', [state({ pdf: null })], /not in math-resources/],
  ['a PDF that somebody else wrote', [state({ pdf: hash('A2') })], /not the file that was printed/],
  [
    'another set of notes',
    [state({ note: 'content/notes/b.zh.md' })],
    /printed from content\/notes\/a\.zh\.md/,
  ],
  ['notes that are gone', [], /no set of notes prints it/],
])('%s: reported', (_, states, reason) => {
  const stale = staleEntries(manifest, states);
  expect(stale.map(({ file }) => file)).toEqual(['a.pdf']);
  expect(stale[0]?.reason).toMatch(reason);
});

test('notes that were never printed are reported, all in the order of their files', () => {
  const states = ['c.pdf', 'b.pdf', 'a.pdf'].map((file) => state({ file, pdf: null }));
  expect(staleEntries({}, states).map(({ file }) => file)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
});

test('the manifest as a file does not depend on the order of printing', () => {
  const entry = { pdf: hash('x'), sources: hash('y'), note: 'n' };
  const text = formatManifest({ 'b.pdf': entry, 'a.pdf': entry });
  expect(text).toBe(
    formatManifest({ 'a.pdf': { note: 'n', sources: hash('y'), pdf: hash('x') }, 'b.pdf': entry }),
  );
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['a.pdf', 'b.pdf']);
});

test('what a figure shows or says is part of what a PDF was printed from', () => {
  const note = {
    title: 'T',
    language: 'en',
    file: 't.pdf',
    abstract: 'A',
    keywords: [],
    body: '::figure{id=a}',
  } as unknown as Note;
  const printed = (svg: string, caption: string): string =>
    sourcesHash(
      {
        note,
        equations: new Map(),
        figures: new Map([['a', { svg, caption }]]),
        labelOf: () => '',
        emblem: null,
      },
      ['css'],
    );
  const before = printed('<svg>1</svg>', 'one');
  expect(printed('<svg>1</svg>', 'one')).toBe(before);
  expect(printed('<svg>2</svg>', 'one')).not.toBe(before);
  expect(printed('<svg>1</svg>', 'two')).not.toBe(before);
});

// Computing the worked examples anew takes its time.
test(
  'the PDFs in math-resources/ are those of the notes as they stand (else: npm run notes:pdf)',
  { timeout: 120_000 },
  () => {
    const { printables, problems } = readPrintables(process.cwd());
    expect(problems).toEqual([]);
    expect(printables.length).toBeGreaterThan(0);
    expect(staleEntries(readManifest(process.cwd()), printStates(process.cwd(), printables))).toEqual([]);
  },
);
