import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareLocators } from '#domain/locator-order.ts';
import type { Problem } from '#domain/problem.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import type { Source } from '#schemas/source.ts';
import type { Topic } from '#schemas/topic.ts';
import { readListed } from './read-listed.ts';
import { readConcepts, readEquations, readNotes, readSources, readTopics, type Located } from './read-entries.ts';

/** The corpus with the origin of every entry, and every mistake that reading it brought to light. */
export interface CorpusReading {
  corpus: Corpus;
  located: {
    equations: Located<Equation>[];
    concepts: Located<Concept>[];
    topics: Located<Topic>[];
    sources: Located<Source>[];
    notes: Located<Note>[];
  };
  /** Names of the demos that exist. */
  demos: string[];
  problems: Problem[];
}

/** The folder, below the project's root, of everything that can be computed again. */
export const CACHE_FOLDER = process.env['ATLAS_CACHE'] ?? '.cache';

/** Reads `content/` and `math-resources/` below a root. Mistakes are collected, never thrown. */
export async function readCorpus(root: string): Promise<CorpusReading> {
  const cache = join(CACHE_FOLDER, 'parsed');
  const equations = readEquations(root, cache);
  const concepts = readConcepts(root, cache);
  const topics = readTopics(root, cache);
  const sources = readSources(root, cache);
  const notes = readNotes(root, cache);
  const sortedTopics = topics.entries.toSorted((a, b) => a.entry.order - b.entry.order || (a.entry.id < b.entry.id ? -1 : 1));
  const listed = await readListed(root, resolve(root, CACHE_FOLDER), sortedTopics, notes.entries);
  const located = {
    equations: equations.entries.toSorted((a, b) => compareEquations(a.entry, b.entry)),
    concepts: concepts.entries,
    topics: sortedTopics,
    sources: sources.entries,
    notes: notes.entries,
  };
  return {
    corpus: {
      equations: byId(located.equations),
      concepts: byId(located.concepts),
      topics: byId(located.topics),
      sources: byId(located.sources),
      notes: located.notes.map(({ entry }) => entry),
      links: new Map(listed.links.map((link) => [link.id, link])),
      resources: new Map(listed.resources.map((resource) => [resource.id, resource])),
    },
    located,
    demos: demoNames(root),
    problems: [equations, concepts, topics, sources, notes, listed].flatMap((part) => part.problems),
  };
}

/** Reading order: by source, chapter, locator, id. */
function compareEquations(a: Equation, b: Equation): number {
  return (
    (a.source < b.source ? 1 : a.source > b.source ? -1 : 0) ||
    compareLocators(a.chapter, b.chapter) ||
    compareLocators(a.locator, b.locator) ||
    compareLocators(a.id, b.id)
  );
}

function byId<T extends { id: string }>(entries: readonly Located<T>[]): Map<string, T> {
  return new Map(entries.map(({ entry }) => [entry.id, entry]));
}

function demoNames(root: string): string[] {
  const folder = join(root, 'src/demos');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'island.ts'))).sort();
}

