import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { bilingual, sentence } from '#schemas/bilingual.ts';

/** A PDF that the list names and that is not written yet, with the reason that its hub shows. */
export interface ForthcomingEntry {
  reason: { en: string; zh: string };
  line: number;
}

const FILE = 'content/ledgers/forthcoming.yml';
const ledgerEntry = z.strictObject({ file: sentence, reason: bilingual });

/** Reads the ledger of PDFs to come; a missing ledger is an empty one. */
export function readForthcoming(root: string): {
  file: string;
  entries: Map<string, ForthcomingEntry>;
  problems: Problem[];
} {
  const entries = new Map<string, ForthcomingEntry>();
  const problems: Problem[] = [];
  const path = join(root, FILE);
  if (!existsSync(path)) return { file: FILE, entries, problems };
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
  const items = isSeq(document.contents) ? document.contents.items : [];
  for (const item of items) {
    const offset = isMap(item) && item.range ? item.range[0] : 0;
    const line = counter.linePos(offset).line;
    const parsed = ledgerEntry.safeParse(isMap(item) ? item.toJSON() : isScalar(item) ? item.value : null);
    if (parsed.success) entries.set(parsed.data.file.normalize('NFC'), { reason: parsed.data.reason, line });
    else problems.push({ file: FILE, line, kind: 'ledger line that cannot be read', expected: 'file and reason: { en, zh }', found: parsed.error.issues[0]?.message ?? '' });
  }
  return { file: FILE, entries, problems };
}
