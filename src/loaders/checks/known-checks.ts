import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult } from '#checks/kit/run-check.ts';
import type { UncheckedEntry } from '#schemas/unchecked.ts';
import type { CorpusReading } from '../corpus/read-corpus.ts';
import { checkEquations, hasChecks } from './check-equations.ts';

/** A check as the pages show it. */
export interface KnownCheck {
  id: string;
  /** Its file below `src/checks/`, without the ending. */
  path: string;
  /** Ids of the entries that it serves. */
  entries: string[];
  against: { en: string; zh: string };
  result: CheckResult;
  /** Its code. */
  source: string;
}

/** What the pages say of the equations by numbers. */
export interface KnownChecks {
  checks: KnownCheck[];
  /** Entries without a check, by the entry's id; those without a reason wait for one. */
  unchecked: ({ id: string } & Partial<Pick<UncheckedEntry, 'reason' | 'note'>>)[];
}

/** The results of all checks, run where they are not kept on disk; none where the content is not the project's. */
export async function knownChecks(content: string, reading: CorpusReading): Promise<KnownChecks> {
  if (!hasChecks(content)) return { checks: [], unchecked: [] };
  const { reports, unchecked, waiting } = await checkEquations(content, reading);
  return {
    checks: [...reports.values()].map(({ id, file, formulas, against, result }) => ({
      id,
      path: file.replace(/^src\/checks\/|\.ts$/g, ''),
      entries: Object.keys(formulas),
      against,
      result,
      source: readFileSync(resolve(file), 'utf8'),
    })),
    unchecked: [
      ...[...unchecked].map(([id, { reason, note }]) => ({
        id,
        reason,
        ...(note === undefined ? {} : { note }),
      })),
      ...waiting.map((id) => ({ id })),
    ],
  };
}
