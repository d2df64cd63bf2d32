import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { bilingual, sentence } from '#schemas/bilingual.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { lineOf, textsAt, valueAt } from './value-at.ts';

/** A PDF that the list names and that is not written yet: the reason that its hub shows, null where that is wrong. */
export interface ForthcomingEntry {
  reason: { en: string; zh: string } | null;
  line: number;
}

/** The ledger of PDFs to come, keyed by file name. */
export interface Ledger {
  file: string;
  entries: Map<string, ForthcomingEntry>;
  problems: Problem[];
}

const FILE = 'content/ledgers/forthcoming.yml';
const ledgerEntry = z.strictObject({
  file: sentence.describe('name of a PDF that the curated list names'),
  reason: bilingual.describe('why it is not there yet'),
});

/** Reads the ledger of PDFs to come; a missing or empty ledger names none. */
export function readForthcoming(root: string): Ledger {
  const entries = new Map<string, ForthcomingEntry>();
  if (!existsSync(join(root, FILE))) return { file: FILE, entries, problems: [] };
  const { text, problems } = readText(root, FILE);
  const { values, lines, ...read } = readYaml(text, FILE, 1, z.array(ledgerEntry).nullable());
  problems.push(...read.problems);
  for (const { path, text: name } of textsAt(values, '*.file')) {
    const key = name.trim().normalize('NFC');
    const line = lineOf(lines, path);
    const earlier = entries.get(key);
    if (earlier === undefined) {
      const { data } = bilingual.safeParse(valueAt(values, [...path.slice(0, -1), 'reason']));
      entries.set(key, { reason: data ?? null, line });
    } else {
      const expected = `each PDF once; this one stands in line ${String(earlier.line)}`;
      problems.push({ file: FILE, line, kind: 'ledger line given twice', expected, found: name });
    }
  }
  return { file: FILE, entries, problems };
}

/** Lines of the ledger that nothing needs any more. */
export function staleLines(
  ledger: Ledger,
  present: ReadonlySet<string>,
  listed: ReadonlySet<string>,
): Problem[] {
  return [...ledger.entries].flatMap(([name, { line }]) => {
    if (!present.has(name) && listed.has(name)) return [];
    const expected = present.has(name) ? 'a PDF that is not there yet' : 'a PDF that the curated list names';
    const found = present.has(name) ? `math-resources/${name} is there` : name;
    return [{ file: ledger.file, line, kind: 'ledger line out of date', expected, found }];
  });
}
