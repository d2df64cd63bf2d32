import { nearest } from '#domain/nearest.ts';
import { pageHref } from '#domain/routes.ts';
import type { Locale } from '#domain/locale.ts';
import type { Hit } from './engine.ts';

interface ConceptName {
  id: string;
  name: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
}

/** Words shorter than this resemble too much. */
const SHORTEST_WORD = 4;

/**
 * The concepts whose names are most like a query that found nothing, by spelling: as a whole, else word by word
 * ("Kulback"). Fetches the list of concepts, which only a search without hits needs.
 */
export async function nearestConcepts(query: string, base: string, locale: Locale): Promise<Hit[]> {
  const response = await fetch(`${base}api/concepts.json`);
  if (!response.ok) return [];
  const { concepts } = (await response.json()) as { concepts: ConceptName[] };
  const names = new Map<string, ConceptName>();
  const words = new Map<string, ConceptName>();
  for (const concept of concepts) {
    for (const name of [concept.name.en, concept.name.zh, ...concept.synonyms.en, ...concept.synonyms.zh]) {
      names.set(name, concept);
      for (const word of longWords(name)) if (!words.has(word)) words.set(word, concept);
    }
  }
  const whole = names.get(nearest(query, names.keys()) ?? '');
  const byWord = longWords(query).flatMap((word) => words.get(nearest(word, words.keys()) ?? '') ?? []);
  const found = new Set(whole === undefined ? byWord : [whole, ...byWord]);
  return [...found].map((concept) => ({
    kind: 'concept',
    title: concept.name[locale],
    names: [],
    facts: concept.name[locale === 'en' ? 'zh' : 'en'],
    url: pageHref(base, locale, 'concepts', concept.id),
    text: '',
    plate: null,
    entries: 0,
    score: 1,
  }));
}

function longWords(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word.length >= SHORTEST_WORD);
}
