import { nearest } from '#domain/nearest.ts';
import { pageHref } from '#domain/routes.ts';
import type { Locale } from '#domain/locale.ts';
import type { Hit } from './engine.ts';

interface ConceptName {
  id: string;
  name: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
}

/**
 * The concept whose name is most like a query that found nothing: by spelling, else the first that shares a
 * character run with it. Fetches the list of concepts, which only a search without hits needs.
 */
export async function nearestConcepts(query: string, base: string, locale: Locale): Promise<Hit[]> {
  const response = await fetch(`${base}api/concepts.json`);
  if (!response.ok) return [];
  const { concepts } = (await response.json()) as { concepts: ConceptName[] };
  const owners = new Map(
    concepts.flatMap((concept) =>
      [concept.name.en, concept.name.zh, ...concept.synonyms.en, ...concept.synonyms.zh].map(
        (name): [string, ConceptName] => [name, concept],
      ),
    ),
  );
  const names = new Set([
    nearest(query, owners.keys()),
    ...query
      .split(/\s+/)
      .filter((word) => word.length > 3)
      .map((word) => nearest(word, owners.keys())),
  ]);
  const found = new Set([...names].flatMap((name) => owners.get(name ?? '') ?? []));
  return [...found].map((concept) => ({
    kind: 'concept',
    title: concept.name[locale],
    names: [],
    facts: concept.name[locale === 'en' ? 'zh' : 'en'],
    url: pageHref(base, locale, 'concepts', concept.id),
    text: '',
    plate: null,
    score: 1,
  }));
}
