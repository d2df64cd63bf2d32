import { z } from 'zod';
import { bilingual } from './bilingual.ts';
import { id } from './id.ts';

/** Why no number can tell whether an entry is right. */
export const REASONS = [
  /** Gives a name to an expression and asserts nothing about it. */
  'definition',
  /** Says what is assumed of data or of a model. */
  'assumption',
  /** Says how a network is built from layers. */
  'architecture',
  /** Says what is to be minimised or maximised, without a claim about the solution. */
  'objective',
  /** Fixes letters, shapes or a manner of writing. */
  'notation',
  /** Lists terms, sets or data. */
  'list',
  /** Asserts that something exists, or holds in a limit that no finite computation shows. */
  'existence',
] as const;
export type Reason = (typeof REASONS)[number];

/** An entry that asserts nothing computable. */
export const uncheckedEntry = z.strictObject({
  entry: id.describe('id of the entry'),
  reason: z.enum(REASONS).describe('why no number can tell whether it is right'),
  note: bilingual.optional().describe('what the reason does not say by itself'),
});

/** content/ledgers/unchecked.yml. */
export const uncheckedLedger = z.strictObject({
  unchecked: z
    .array(uncheckedEntry)
    .nullable()
    .default([])
    .describe('entries that assert nothing computable'),
  waiting: z.array(id).nullable().default([]).describe('entries whose check is not written yet'),
});

export type UncheckedEntry = z.infer<typeof uncheckedEntry>;
