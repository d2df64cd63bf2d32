import { z } from 'zod';
import { bilingual, sentence } from './bilingual.ts';
import { id } from './id.ts';

/** The front matter of a concept. */
export const conceptMatter = z.strictObject({
  name: bilingual.describe('the name used in headings'),
  synonyms: z
    .strictObject({ en: z.array(sentence).default([]), zh: z.array(sentence).default([]) })
    .default({ en: [], zh: [] })
    .describe('what people also call it and type into a search box; none belongs to two concepts'),
  canonical: id.optional().describe('the equation that states it best'),
  related: z.array(id).default([]).describe('neighbouring concepts'),
  topics: z.array(id).min(1, 'at least one topic').describe('hubs that show it, the main one first'),
});

export type ConceptMatter = z.infer<typeof conceptMatter>;

/** A concept with its definition in both languages. */
export interface Concept extends ConceptMatter {
  id: string;
  en: string;
  zh: string;
}
