import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { hash } from 'node:crypto';
import { knownChecks, type KnownChecks } from '#loaders/checks/known-checks.ts';
import { CONTENT_ROOT, readCorpus, type CorpusReading } from '#loaders/corpus/read-corpus.ts';
import type { Corpus } from '#schemas/corpus.ts';

let reading: Promise<CorpusReading> | undefined;
let checking: Promise<KnownChecks> | undefined;

/** One reading of the content a process, however many collections ask for it. */
function readingOnce(): Promise<CorpusReading> {
  reading ??= readCorpus(CONTENT_ROOT);
  return reading;
}

function checksOnce(): Promise<KnownChecks> {
  checking ??= readingOnce().then((whole) => knownChecks(CONTENT_ROOT, whole));
  return checking;
}

/**
 * A loader that keeps entries raw: what is rendered is rendered once, in the pages. Mistakes in the content are
 * reported before Astro starts (src/cli/build.ts), so that entries which cannot be read are absent here only in
 * the development server.
 */
function raw(name: string, entriesOf: (corpus: Corpus) => Iterable<{ id: string }>): Loader {
  return stored(name, async () => entriesOf((await readingOnce()).corpus));
}

function stored(name: string, entries: () => Promise<Iterable<{ id: string }>>): Loader {
  return {
    name: `atlas-${name}`,
    load: async ({ store, watcher }) => {
      const seen = new Set<string>();
      for (const entry of await entries()) {
        const data = { ...entry };
        seen.add(entry.id);
        store.set({ id: entry.id, data, digest: hash('sha256', JSON.stringify(data)) });
      }
      for (const key of store.keys()) if (!seen.has(key)) store.delete(key);
      watcher?.on('change', (path) => {
        if (path.includes('/content/')) reading = checking = undefined;
      });
    },
  };
}

/** The schemas that authors meet are in src/schemas/ and are applied by the loader, which knows the lines. */
const anything = z.custom<{ id: string }>();

export const collections = {
  equations: defineCollection({
    loader: raw('equations', (corpus) => corpus.equations.values()),
    schema: anything,
  }),
  concepts: defineCollection({
    loader: raw('concepts', (corpus) => corpus.concepts.values()),
    schema: anything,
  }),
  topics: defineCollection({ loader: raw('topics', (corpus) => corpus.topics.values()), schema: anything }),
  sources: defineCollection({
    loader: raw('sources', (corpus) => corpus.sources.values()),
    schema: anything,
  }),
  notes: defineCollection({
    loader: raw('notes', (corpus) =>
      corpus.notes.map((note) => ({ ...note, noteId: note.id, id: `${note.id}.${note.language}` })),
    ),
    schema: anything,
  }),
  links: defineCollection({
    loader: raw('links', (corpus) => [...corpus.links.values()].map((link, order) => ({ ...link, order }))),
    schema: anything,
  }),
  resources: defineCollection({
    loader: raw('resources', (corpus) => corpus.resources.values()),
    schema: anything,
  }),
  checks: defineCollection({
    loader: stored('checks', async () => (await checksOnce()).checks),
    schema: anything,
  }),
  unchecked: defineCollection({
    loader: stored('unchecked', async () => (await checksOnce()).unchecked),
    schema: anything,
  }),
};
