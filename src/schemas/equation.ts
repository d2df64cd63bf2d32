import { z } from 'zod';
import { bilingual, sentence } from './bilingual.ts';
import { id } from './id.ts';

/** One symbol of a formula: its TeX and what it stands for, with shape and range; maths in $...$ allowed. */
export const symbol = z.strictObject({
  tex: sentence.describe('TeX of the symbol, without dollar signs'),
  en: sentence.describe('what it is, in English'),
  zh: sentence.describe('what it is, in Chinese'),
});

/** The front matter of an equation, in the order in which authors write it. */
export const equationMatter = z
  .strictObject({
    title: bilingual.describe('what the formula is; never its number'),
    source: id.describe('id of a file in content/sources/'),
    locator: sentence.describe('the number printed in the source, or a heading where it has none'),
    topics: z.array(id).min(1, 'at least one topic').describe('hubs that show it, the chapter hub first'),
    concepts: z.array(id).default([]).describe('concepts that it states or uses, the most central first'),
    uses: z.array(id).default([]).describe('equations that it is derived from; "used by" is computed'),
    repeats: id.optional().describe('the earlier equation of the same source that this one states again'),
    symbols: z.array(symbol).default([]).describe('every symbol that a reader needs'),
    sourceReads: sentence.optional().describe('what the source reads, where that is wrong or unreadable'),
    correction: bilingual.optional().describe('what was wrong and how one can tell'),
    check: id.optional().describe('id of a numeric check'),
    demo: id.optional().describe('the demo that shows it, of src/demos/'),
    formerIds: z.array(id).default([]).describe('ids that this entry had before; each leaves a redirect'),
  })
  .refine((entry) => !has(entry, 'sourceReads') || has(entry, 'correction'), {
    ...alone('sourceReads', 'correction'),
    message: 'what was wrong and how one can tell',
  })
  .refine((entry) => !has(entry, 'correction') || has(entry, 'sourceReads'), {
    ...alone('correction', 'sourceReads'),
    message: 'what the source reads there',
  });

function has(entry: unknown, key: string): boolean {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key);
}

/** A key without the one that goes with it; asked even when other keys are wrong, so that one report holds all. */
function alone(key: string, missing: string) {
  return { path: [key], params: { missing: `${missing}, which goes with ${key}` }, when: () => true };
}

export type EquationMatter = z.infer<typeof equationMatter>;

/** A whole equation as the site knows it: its front matter, its one formula, its two explanations. */
export interface Equation extends EquationMatter {
  id: string;
  /** Folder below the source, the chapter. */
  chapter: string;
  tex: string;
  en: string;
  zh: string;
}
