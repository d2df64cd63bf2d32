import { findCycle } from '#domain/entry-graph.ts';
import { foldText } from '#domain/fold-text.ts';
import type { Problem } from '#domain/problem.ts';
import type { CorpusReading } from './read-corpus.ts';
import type { Draft } from './read-entries.ts';
import { lineOf, textsAt, valueAt } from './value-at.ts';

/** Every id and every name belongs to one entry, and derivations do not run in a circle. */
export function checkNames({ drafts }: CorpusReading): Problem[] {
  return [
    ...duplicateIds(drafts.equations),
    ...duplicateNames(drafts.concepts),
    ...duplicateHeadings(drafts.topics),
    ...cycles(drafts.equations),
    ...repeatsOfRepeats(drafts.equations),
  ];
}

function duplicateIds(equations: readonly Draft[]): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (id: string, file: string, line: number): void => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, file);
    else
      problems.push({
        file,
        line,
        kind: 'duplicate id',
        expected: 'an id that no other entry has',
        found: `${id}, also ${owner}`,
      });
  };
  const sorted = equations.toSorted((a, b) => (a.origin.file < b.origin.file ? -1 : 1));
  for (const { id, origin } of sorted) claim(id, origin.file, 1);
  for (const { values, origin } of sorted) {
    for (const { path, text } of textsAt(values, 'formerIds.*'))
      claim(text, origin.file, lineOf(origin.lines, path));
  }
  return problems;
}

/** A name or synonym that two concepts claim would send a reader to either of them by chance. */
function duplicateNames(concepts: readonly Draft[]): Problem[] {
  const names = ['name.en', 'name.zh', 'synonyms.en.*', 'synonyms.zh.*'];
  return claimedTwice(concepts, names, foldText, 'duplicate name', 'a name that no other concept has');
}

function duplicateHeadings(topics: readonly Draft[]): Problem[] {
  return claimedTwice(
    topics,
    ['listHeading'],
    String,
    'duplicate heading',
    'a heading that no other hub has',
  );
}

function claimedTwice(
  drafts: readonly Draft[],
  patterns: readonly string[],
  fold: (text: string) => string,
  kind: string,
  expected: string,
): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { values, origin } of drafts.toSorted((a, b) => (a.origin.file < b.origin.file ? -1 : 1))) {
    for (const { path, text } of patterns.flatMap((pattern) => textsAt(values, pattern))) {
      const owner = owners.get(fold(text));
      if (owner === undefined) owners.set(fold(text), origin.file);
      else if (owner !== origin.file) {
        const found = `${text}, also in ${owner}`;
        problems.push({ file: origin.file, line: lineOf(origin.lines, path), kind, expected, found });
      }
    }
  }
  return problems;
}

/** A repeat names the first statement of its own source, so that all of them stand in one group. */
function repeatsOfRepeats(equations: readonly Draft[]): Problem[] {
  const byId = new Map(equations.map((draft) => [draft.id, draft]));
  return equations.flatMap(({ id, values, origin }) => {
    const [repeated] = textsAt(values, 'repeats');
    const target = repeated && byId.get(repeated.text);
    if (!repeated || !target) return [];
    const first = valueAt(target.values, ['repeats']);
    const isForeign = valueAt(target.values, ['source']) !== valueAt(values, ['source']);
    if (first === undefined && !isForeign && target.id !== id) return [];
    const problem = {
      file: origin.file,
      line: lineOf(origin.lines, repeated.path),
      kind: 'repeat of no first statement',
      expected: 'another equation of the same source that repeats none itself',
      found: repeated.text,
    };
    return [typeof first === 'string' && first !== id ? { ...problem, nearest: first } : problem];
  });
}

/** Each circle once: it is opened at its first entry before the next one is looked for. */
function cycles(unsorted: readonly Draft[]): Problem[] {
  const equations = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const drafts = new Map(equations.map((draft) => [draft.id, draft]));
  const uses = new Map(
    equations.map(({ id, values }) => [id, textsAt(values, 'uses.*').map(({ text }) => text)]),
  );
  const problems: Problem[] = [];
  for (let cycle = findCycle(uses); cycle !== undefined; cycle = findCycle(uses)) {
    const [first = '', second = ''] = cycle;
    const draft = drafts.get(first);
    const path = draft && textsAt(draft.values, 'uses.*').find(({ text }) => text === second)?.path;
    problems.push({
      file: draft?.origin.file ?? '',
      line: lineOf(draft?.origin.lines ?? {}, path ?? []),
      kind: 'circular derivation',
      expected: 'equations that are not derived from this one in turn',
      found: cycle.join(' -> '),
    });
    uses.set(
      first,
      (uses.get(first) ?? []).filter((id) => id !== second),
    );
  }
  return problems;
}
