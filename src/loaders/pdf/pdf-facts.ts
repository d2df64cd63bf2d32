import { z } from 'zod';

/** One bookmark: its title, the page it leads to (from 1; null when it leads to no page of this file), those below it. */
export interface OutlineItem {
  title: string;
  page: number | null;
  children: OutlineItem[];
}

export const outlineItemSchema: z.ZodType<OutlineItem> = z.strictObject({
  title: z.string(),
  page: z.int().positive().nullable(),
  get children() {
    return z.array(outlineItemSchema);
  },
});

/** What the site knows of a readable PDF; also the form in which the cache keeps it. */
export const pdfFactsSchema = z.strictObject({
  /** From the document information, else from XMP; null when absent or only a producer's placeholder. */
  title: z.string().nullable(),
  author: z.string().nullable(),
  /** The catalog's /Lang, e.g. 'zh-CN'. */
  language: z.string().nullable(),
  pages: z.int().nonnegative(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  outline: z.array(outlineItemSchema),
  /** One string a page. */
  text: z.array(z.string()),
});

export type PdfFacts = z.infer<typeof pdfFactsSchema>;

export type PdfFault = 'empty' | 'not-a-pdf' | 'truncated' | 'encrypted';

/** A PDF's facts, or why it has none, with what was found in its place in words for the author. */
export type PdfReading = { ok: true; facts: PdfFacts } | { ok: false; fault: PdfFault; found: string };
