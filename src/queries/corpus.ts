import { getCollection } from 'astro:content';
import { compareByOrder, compareInReadingOrder } from '#domain/reading-order.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Link, Resource } from '#schemas/listed.ts';
import type { Note } from '#schemas/note.ts';
import type { Source } from '#schemas/source.ts';
import type { Topic } from '#schemas/topic.ts';
import { indexCorpus, type CorpusIndex } from './corpus-index.ts';

let loaded: Promise<CorpusIndex> | undefined;

/** The whole corpus with its look-up tables, read from the collections once a process. */
export function atlas(): Promise<CorpusIndex> {
  loaded ??= load().then(indexCorpus);
  return loaded;
}

async function load(): Promise<Corpus> {
  const [equations, concepts, topics, sources, notes, links, resources] = await Promise.all([
    entriesOf<Equation>('equations'),
    entriesOf<Concept>('concepts'),
    entriesOf<Topic>('topics'),
    entriesOf<Source>('sources'),
    entriesOf<Note & { noteId: string }>('notes'),
    entriesOf<Link & { order: number }>('links'),
    entriesOf<Resource>('resources'),
  ]);
  const order = new Map([...sources.values()].map((source) => [source.id, source.order]));
  const placeOf = ({ topics: [first = ''] }: Resource): number => topics.get(first)?.order ?? Infinity;
  // The collections come back in the order of their ids.
  return {
    equations: sorted(equations, (a, b) => compareInReadingOrder(a, b, order)),
    concepts,
    topics: sorted(topics, compareByOrder),
    sources: sorted(sources, compareByOrder),
    notes: [...notes.values()].map(({ noteId, ...note }) => ({ ...note, id: noteId })),
    links: sorted(links, compareByOrder),
    // What is there before what is to come, then in the order of the hubs.
    resources: sorted(
      resources,
      (a, b) => Number(a.file === null) - Number(b.file === null) || placeOf(a) - placeOf(b),
    ),
  };
}

function sorted<T>(entries: ReadonlyMap<string, T>, compare: (a: T, b: T) => number): Map<string, T> {
  return new Map([...entries].sort(([, a], [, b]) => compare(a, b)));
}

type CollectionName = 'equations' | 'concepts' | 'topics' | 'sources' | 'notes' | 'links' | 'resources';

/** The loader has validated each entry against the schema that T is inferred from. */
async function entriesOf<T extends { id: string }>(name: CollectionName): Promise<Map<string, T>> {
  const entries = await getCollection(name);
  return new Map(entries.map(({ data }) => [data.id, data as unknown as T]));
}
