import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareByOrder, compareInReadingOrder } from '#domain/reading-order.ts';
import type { Problem } from '#domain/problem.ts';
import type { Corpus } from '#schemas/corpus.ts';
import { checkFiles } from '../checks/check-files.ts';
import { readListed } from './read-listed.ts';
import {
  readConcepts,
  readEquations,
  readSources,
  readTopics,
  type Draft,
  type Located,
} from './read-entries.ts';
import type { KindName } from './entry-kinds.ts';
import { readNotes } from './read-notes.ts';

/** The corpus with the origin of every entry, and every mistake that reading it brought to light. */
export interface CorpusReading {
  corpus: Corpus;
  /** Every entry as far as it could be read, those with mistakes too: what the checks look at. */
  drafts: Record<KindName, Draft[]>;
  /** Names of the demos that exist. */
  demos: string[];
  /** Ids of the numeric checks that exist. */
  checks: string[];
  problems: Problem[];
}

/** The folder of everything that can be computed again: below the root that is read, unless ATLAS_CACHE names one. */
export const CACHE_FOLDER =
  process.env['ATLAS_CACHE'] === undefined ? '.cache' : resolve(process.env['ATLAS_CACHE']);

/** The folder that holds content/ and math-resources/: the working directory, unless ATLAS_CONTENT names another. */
export const CONTENT_ROOT = process.env['ATLAS_CONTENT'] ?? process.cwd();

/** Reads `content/` and `math-resources/` below a root. Mistakes are collected, never thrown. */
export async function readCorpus(root: string): Promise<CorpusReading> {
  const cache = join(CACHE_FOLDER, 'parsed');
  const equations = readEquations(root, cache);
  const concepts = readConcepts(root, cache);
  const topics = readTopics(root, cache);
  const sources = readSources(root, cache);
  const notes = readNotes(root, cache);
  const sortedTopics = topics.entries.toSorted((a, b) => compareByOrder(a.entry, b.entry));
  const sortedSources = sources.entries.toSorted((a, b) => compareByOrder(a.entry, b.entry));
  const sourceOrder = new Map(sortedSources.map(({ entry }) => [entry.id, entry.order]));
  const sortedEquations = equations.entries.toSorted((a, b) =>
    compareInReadingOrder(a.entry, b.entry, sourceOrder),
  );
  const listed = await readListed(root, resolve(root, CACHE_FOLDER), topics.drafts, notes.entries);
  return {
    corpus: {
      equations: byId(sortedEquations),
      concepts: byId(concepts.entries),
      topics: byId(sortedTopics),
      sources: byId(sortedSources),
      notes: notes.entries.map(({ entry }) => entry),
      links: new Map(listed.links.map((link) => [link.id, link])),
      resources: new Map(listed.resources.map((resource) => [resource.id, resource])),
    },
    drafts: {
      equations: equations.drafts,
      concepts: concepts.drafts,
      topics: topics.drafts,
      sources: sources.drafts,
      notes: notes.drafts,
    },
    demos: demoNames(),
    checks: checkFiles(process.cwd()).map(({ id }) => id),
    problems: [equations, concepts, topics, sources, notes, listed].flatMap((part) => part.problems),
  };
}

function byId<T extends { id: string }>(entries: readonly Located<T>[]): Map<string, T> {
  return new Map(entries.map(({ entry }) => [entry.id, entry]));
}

function demoNames(): string[] {
  const folder = resolve('src/demos');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'island.ts')))
    .sort();
}
