import { z } from 'zod';
import { LOCALES } from '#domain/locale.ts';
import { sentence } from './bilingual.ts';
import { id } from './id.ts';

/** The front matter of a set of notes in one language. */
export const noteMatter = z.strictObject({
  title: sentence,
  subtitle: sentence.optional(),
  language: z.enum(LOCALES),
  topic: id.describe('the hub that it belongs to'),
  file: z
    .string()
    .regex(/\.pdf$/, 'a file name that ends in .pdf')
    .describe('name of the printed edition in math-resources/'),
  abstract: sentence,
  keywords: z.array(sentence).default([]),
  concepts: z.array(id).default([]).describe('concepts that it teaches'),
});

export type NoteMatter = z.infer<typeof noteMatter>;

/** One set of notes: `id` is shared by its languages, `body` is Markdown with maths. */
export interface Note extends NoteMatter {
  id: string;
  body: string;
  /** First line of the body in its file, for reports. */
  bodyLine: number;
}
