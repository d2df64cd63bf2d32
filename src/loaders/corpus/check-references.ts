import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { FIGURE_IDS } from '#figures/registry.ts';
import { inclusionIn, type IncludedKind } from '#markdown/note-inclusions.ts';
import { id as idSchema } from '#schemas/id.ts';
import type { KindName } from './entry-kinds.ts';
import type { CorpusReading } from './read-corpus.ts';
import type { Draft } from './read-entries.ts';
import { lineOf, textsAt, valueAt } from './value-at.ts';

type Target = 'source' | 'topic' | 'concept' | 'equation' | 'figure' | 'demo' | 'check';

/** Where a file names ids of others, and of which kind they are. */
const REFERENCES: Record<KindName, readonly (readonly [pattern: string, target: Target])[]> = {
  equations: [
    ['source', 'source'],
    ['topics.*', 'topic'],
    ['concepts.*', 'concept'],
    ['uses.*', 'equation'],
    ['repeats', 'equation'],
    ['check', 'check'],
    ['demo', 'demo'],
  ],
  concepts: [
    ['canonical', 'equation'],
    ['related.*', 'concept'],
    ['topics.*', 'topic'],
  ],
  topics: [
    ['chapter.source', 'source'],
    ['emblem.equation', 'equation'],
    ['figure', 'figure'],
    ['demos.*', 'demo'],
    ['neighbours.*', 'topic'],
    ['sections.*.equations.*', 'equation'],
  ],
  sources: [],
  notes: [
    ['topic', 'topic'],
    ['concepts.*', 'concept'],
  ],
};

const EXPECTED: Record<Target, string> = {
  source: 'the id of a source in content/sources/',
  topic: 'the id of a hub in content/topics/',
  concept: 'the id of a concept in content/concepts/',
  equation: 'the id of an equation in content/equations/',
  figure: 'the id of a figure in src/figures/',
  demo: 'the name of a demo in src/demos/',
  check: 'the id of a numeric check in src/checks/',
};

/** Every id that a file names must exist. An entry with mistakes of its own exists. */
export function checkReferences({ drafts, demos, checks }: CorpusReading): Problem[] {
  const ids = (kind: KindName): Set<string> => new Set(drafts[kind].map(({ id }) => id));
  const known: Record<Target, ReadonlySet<string>> = {
    source: ids('sources'),
    topic: ids('topics'),
    concept: ids('concepts'),
    equation: ids('equations'),
    figure: new Set(FIGURE_IDS),
    demo: new Set(demos),
    check: new Set(checks),
  };
  const renamed = new Map(
    drafts.equations.flatMap(({ id, values }) =>
      textsAt(values, 'formerIds.*').map(({ text }) => [text, id] as const),
    ),
  );
  const problems: Problem[] = [];
  const refer = (file: string, line: number, id: string, target: Target): void => {
    if (known[target].has(id) || !idSchema.safeParse(id).success) return;
    const guess = (target === 'equation' ? renamed.get(id) : undefined) ?? nearest(id, known[target]);
    const problem = { file, line, kind: 'dangling id', expected: EXPECTED[target], found: id };
    problems.push(guess === undefined ? problem : { ...problem, nearest: guess });
  };
  for (const kind of Object.keys(REFERENCES) as KindName[]) {
    for (const { values, origin } of drafts[kind]) {
      for (const [pattern, target] of REFERENCES[kind]) {
        for (const { path, text } of textsAt(values, pattern))
          refer(origin.file, lineOf(origin.lines, path), text, target);
      }
    }
  }
  for (const note of drafts.notes) {
    for (const { line, kind, id, row } of includes(note)) {
      if (kind !== undefined && idSchema.safeParse(id).success) refer(note.origin.file, line, id, kind);
      else
        problems.push({
          file: note.origin.file,
          line,
          kind: 'unknown :: line',
          expected: '::equation{id=...} or ::figure{id=...}, alone on its line',
          found: `\`${row}\``,
        });
    }
  }
  return [...problems, ...unknownChapters(drafts)];
}

/** A line of a set of notes that begins with two colons, and what it shows. */
interface Inclusion {
  line: number;
  kind: IncludedKind | undefined;
  id: string;
  row: string;
}

function includes({ values, origin }: Draft): Inclusion[] {
  const body = valueAt(values, ['body']);
  if (typeof body !== 'string') return [];
  return body.split('\n').flatMap((row, index) => {
    if (!/^\s*::/.test(row)) return [];
    const { kind, id } = inclusionIn(row) ?? { kind: undefined, id: '' };
    return [{ line: (origin.blocks.body ?? 1) + index, kind, id, row: row.trim().slice(0, 60) }];
  });
}

/** An equation in a folder that its source does not name as a chapter would stand in no list. */
function unknownChapters({ equations, sources }: CorpusReading['drafts']): Problem[] {
  const chapters = new Map(
    sources
      .filter(({ values }) => Array.isArray(valueAt(values, ['chapters'])))
      .map(({ id, values }) => [id, textsAt(values, 'chapters.*.folder').map(({ text }) => text)] as const),
  );
  return equations.flatMap(({ values, origin: { file } }) => {
    const [, , folder = '', chapter = '', ...rest] = file.split('/');
    const known =
      valueAt(values, ['source']) === folder && rest.length === 1 ? chapters.get(folder) : undefined;
    if (known === undefined || known.includes(chapter)) return [];
    const expected = `a folder that the chapters of content/sources/${folder}.md name: ${known.join(', ') || 'none yet'}`;
    const guess = nearest(chapter, known);
    const problem = { file, line: 1, kind: 'file in the wrong folder', expected, found: chapter };
    return [guess === undefined ? problem : { ...problem, nearest: guess }];
  });
}
