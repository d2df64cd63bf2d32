import { findCycle } from '#domain/entry-graph.ts';
import { foldText } from '#domain/fold-text.ts';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import type { CorpusReading } from './read-corpus.ts';
import type { Located, Origin } from './read-entries.ts';

type Known = ReadonlyMap<string, unknown>;

/** One line of a set of notes that shows an entry: `::equation{id=udl-5-27}`. */
export const EQUATION_LINE = /^::equation\{id=([^}\s]*)\}\s*$/;

/** Every id that an entry names must exist, every id exist once, and derivations must not run in a circle. */
export function checkReferences(reading: CorpusReading): Problem[] {
  const { corpus, located, demos } = reading;
  const { equations, concepts, topics, sources } = corpus;
  const problems: Problem[] = [];
  const refer = (origin: Origin, path: string, id: string | undefined, known: Known, kind: string): void => {
    if (id === undefined || known.has(id)) return;
    problems.push(dangling(origin.file, origin.lines[path] ?? 1, id, known.keys(), kind));
  };
  const referAll = (origin: Origin, path: string, ids: readonly string[], known: Known, kind: string): void => {
    ids.forEach((id, index) => refer(origin, `${path}.${String(index)}`, id, known, kind));
  };
  for (const { entry, origin } of located.equations) {
    refer(origin, 'source', entry.source, sources, 'source');
    referAll(origin, 'topics', entry.topics, topics, 'topic');
    referAll(origin, 'concepts', entry.concepts, concepts, 'concept');
    referAll(origin, 'uses', entry.uses, equations, 'equation');
    refer(origin, 'check', entry.check, new Map(), 'check');
  }
  for (const { entry, origin } of located.concepts) {
    refer(origin, 'canonical', entry.canonical, equations, 'equation');
    referAll(origin, 'related', entry.related, concepts, 'concept');
    referAll(origin, 'topics', entry.topics, topics, 'topic');
  }
  const demoMap = new Map(demos.map((name) => [name, name]));
  for (const { entry, origin } of located.topics) {
    refer(origin, 'chapter.source', entry.chapter?.source, sources, 'source');
    refer(origin, 'emblem.equation', entry.emblem.equation, equations, 'equation');
    refer(origin, 'demo', entry.demo, demoMap, 'demo');
    referAll(origin, 'neighbours', entry.neighbours, topics, 'topic');
    entry.sections.forEach((section, index) => {
      referAll(origin, `sections.${String(index)}.equations`, section.equations, equations, 'equation');
    });
  }
  for (const { entry, origin } of located.notes) {
    refer(origin, 'topic', entry.topic, topics, 'topic');
    referAll(origin, 'concepts', entry.concepts, concepts, 'concept');
    entry.body.split('\n').forEach((row, index) => {
      const id = EQUATION_LINE.exec(row.trim())?.[1];
      if (id !== undefined && !equations.has(id)) {
        problems.push(dangling(origin.file, entry.bodyLine + index, id, equations.keys(), 'equation'));
      }
    });
  }
  return [...problems, ...duplicateIds(located.equations), ...duplicateNames(located.concepts), ...cycles(reading)];
}

function dangling(file: string, line: number, id: string, known: Iterable<string>, kind: string): Problem {
  const guess = nearest(id, known);
  return {
    file,
    line,
    kind: 'dangling id',
    expected: `the id of ${kind === 'equation' ? 'an' : 'a'} ${kind}`,
    found: id,
    ...(guess === undefined ? {} : { nearest: guess }),
  };
}

function duplicateIds(equations: CorpusReading['located']['equations']): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (id: string, origin: Origin, line: number): void => {
    const owner = first.get(id);
    if (owner === undefined) first.set(id, origin.file);
    else problems.push({ file: origin.file, line, kind: 'duplicate id', expected: 'an id that no other entry has', found: `${id}, also ${owner}` });
  };
  for (const { entry, origin } of equations) claim(entry.id, origin, 1);
  for (const { entry, origin } of equations) {
    entry.formerIds.forEach((id, index) => {
      claim(id, origin, origin.lines[`formerIds.${String(index)}`] ?? 1);
    });
  }
  return problems;
}

/** A name or synonym that two concepts claim would send a reader to either of them by chance. */
function duplicateNames(concepts: CorpusReading['located']['concepts']): Problem[] {
  const owners = new Map<string, Located<{ id: string }>>();
  const problems: Problem[] = [];
  for (const located of concepts) {
    const { entry, origin } = located;
    const names: [string, string][] = [
      ['name.en', entry.name.en],
      ['name.zh', entry.name.zh],
      ...(['en', 'zh'] as const).flatMap((locale) =>
        entry.synonyms[locale].map((name, index): [string, string] => [`synonyms.${locale}.${String(index)}`, name]),
      ),
    ];
    for (const [path, name] of names) {
      const owner = owners.get(foldText(name));
      if (owner !== undefined && owner.entry.id !== entry.id) {
        const found = `${name}, also in ${owner.origin.file}`;
        problems.push({ file: origin.file, line: origin.lines[path] ?? 1, kind: 'duplicate name', expected: 'a name of one concept', found });
      }
      owners.set(foldText(name), located);
    }
  }
  return problems;
}

function cycles({ located }: CorpusReading): Problem[] {
  const cycle = findCycle(new Map(located.equations.map(({ entry }) => [entry.id, entry.uses])));
  if (cycle === undefined) return [];
  const origin = located.equations.find(({ entry }) => entry.id === cycle[0])?.origin;
  return [
    { file: origin?.file ?? '', line: origin?.lines['uses'] ?? 1, kind: 'circular derivation', expected: 'uses without a circle', found: cycle.join(' -> ') },
  ];
}
