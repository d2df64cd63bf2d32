import type { Bilingual } from '#domain/locale.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Source } from '#schemas/source.ts';
import type { Topic } from '#schemas/topic.ts';

/** An entry as the bench makes it, which its two builds write each in a form of its own. */
export type GeneratedEntry = Pick<
  Equation,
  'id' | 'source' | 'chapter' | 'locator' | 'topics' | 'concepts' | 'uses' | 'symbols' | 'tex' | 'en' | 'zh'
> & { title: Bilingual; sourceReads: string | null; correction: Bilingual | null };

export type GeneratedSource = Pick<Source, 'id' | 'name' | 'short' | 'order' | 'en' | 'zh'> & {
  chapters: { number: string; folder: string; title: Bilingual }[];
};

export type GeneratedTopic = Pick<
  Topic,
  'id' | 'name' | 'order' | 'neighbours' | 'sections' | 'en' | 'zh'
> & {
  emblem: { tex: string; equation: string };
  chapter: { source: string; number: string } | null;
};

export type GeneratedConcept = Pick<
  Concept,
  'id' | 'name' | 'synonyms' | 'related' | 'topics' | 'en' | 'zh'
> & {
  canonical: string | null;
};

/** All that a seed makes. */
export interface GeneratedCorpus {
  sources: GeneratedSource[];
  topics: GeneratedTopic[];
  concepts: GeneratedConcept[];
  entries: GeneratedEntry[];
}
