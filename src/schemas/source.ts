import { z } from 'zod';
import { isSafeUrl } from '#domain/safe-url.ts';
import { bilingual, sentence } from './bilingual.ts';

/** The front matter of a source of equations. */
export const sourceMatter = z.strictObject({
  name: bilingual,
  short: bilingual.describe('the abbreviation before a locator, such as UDL'),
  order: z.int().describe('place among the sources, ascending'),
  author: bilingual,
  kind: bilingual.describe('textbook, formula collection, notes'),
  year: z.int().optional(),
  url: z.string().refine(isSafeUrl, 'an http or https address').optional(),
  chapters: z
    .array(z.strictObject({ number: sentence, folder: sentence, title: bilingual }))
    .default([])
    .describe('the chapters that have entries; folder is the name below content/equations/<source>/'),
  notation: z
    .array(z.strictObject({ tex: sentence, en: sentence, zh: sentence }))
    .default([])
    .describe('what each notation of the source means'),
});

export type SourceMatter = z.infer<typeof sourceMatter>;

/** A source with its description in both languages. */
export interface Source extends SourceMatter {
  id: string;
  en: string;
  zh: string;
}
