import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { nearest } from '#domain/nearest.ts';
import { uncheckedLedger, type UncheckedEntry } from '#schemas/unchecked.ts';
import type { Draft } from '../corpus/read-entries.ts';
import { readText } from '../corpus/read-text.ts';
import { readYaml } from '../corpus/read-yaml.ts';
import { lineOf, textsAt, valueAt } from '../corpus/value-at.ts';

export const LEDGER_FILE = 'content/ledgers/unchecked.yml';

/** The ledger of entries without a check. */
export interface UncheckedLedger {
  /** By entry, in the order of the file. */
  readonly unchecked: ReadonlyMap<string, UncheckedEntry>;
  /** Entries whose check is not written yet. */
  readonly waiting: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the ledger and holds it to the entries: each entry has a check or stands in the ledger once, not both; what
 * stands there exists; a corrected entry says why its correction cannot be checked.
 */
export function readLedger(root: string, equations: readonly Draft[]): UncheckedLedger {
  const { text, problems } = existsSync(join(root, LEDGER_FILE))
    ? readText(root, LEDGER_FILE)
    : { text: '', problems: [] };
  const { data, values, lines, ...read } = readYaml(text, LEDGER_FILE, 1, uncheckedLedger.nullable());
  problems.push(...read.problems);
  const drafts = new Map(equations.map((draft) => [draft.id, draft]));
  const stands = new Map<string, number>();
  const report = (line: number, kind: string, expected: string, found: string, guess?: string): void => {
    const problem = { file: LEDGER_FILE, line, kind, expected, found };
    problems.push(guess === undefined ? problem : { ...problem, nearest: guess });
  };
  for (const { path, text: id } of [
    ...textsAt(values, 'unchecked.*.entry'),
    ...textsAt(values, 'waiting.*'),
  ]) {
    const line = lineOf(lines, path);
    const earlier = stands.get(id);
    const draft = drafts.get(id);
    const check = draft && valueAt(draft.values, ['check']);
    if (earlier !== undefined)
      report(
        line,
        'ledger line given twice',
        `each entry once; this one stands in line ${String(earlier)}`,
        id,
      );
    else if (draft === undefined)
      report(
        line,
        'dangling id',
        'the id of an equation in content/equations/',
        id,
        nearest(id, drafts.keys()),
      );
    else if (typeof check === 'string')
      report(line, 'ledger line out of date', 'an entry without a check', `${id}, which has check: ${check}`);
    else if (
      path[0] === 'unchecked' &&
      corrected(draft) &&
      valueAt(values, [...path.slice(0, -1), 'note']) === undefined
    )
      report(line, 'missing key', 'note: why the correction cannot be checked by a number', id);
    stands.set(id, line);
  }
  for (const { id, values: matter, origin } of equations) {
    if (stands.has(id) || valueAt(matter, ['check']) !== undefined) continue;
    problems.push({
      file: origin.file,
      line: 1,
      kind: 'entry without a check',
      expected: `check: the id of a numeric check, or a line in ${LEDGER_FILE}`,
      found: 'neither',
    });
  }
  return {
    unchecked: new Map((data?.unchecked ?? []).map((entry) => [entry.entry, entry])),
    waiting: data?.waiting ?? [],
    problems,
  };
}

function corrected({ values }: Draft): boolean {
  return valueAt(values, ['sourceReads']) !== undefined;
}
