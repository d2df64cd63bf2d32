import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { normalForm, normalTokens } from '#formula/normal-form.ts';
import type { Draft } from '../corpus/read-entries.ts';
import { lineOf, valueAt } from '../corpus/value-at.ts';
import { LEDGER_FILE } from './ledger.ts';

/** A check's file with what it says of the entries that it serves. */
export interface Declaration {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly formulas: Readonly<Record<string, string>>;
  /** Entries whose source's reading is accounted for. */
  readonly readings: readonly string[];
}

/**
 * Holds checks and entries to each other: a check quotes the entries that name it and no others, each as it stands;
 * it accounts for what the source of a corrected entry reads.
 */
export function disagreements(declarations: readonly Declaration[], equations: readonly Draft[]): Problem[] {
  const drafts = new Map(equations.map((draft) => [draft.id, draft]));
  const checks = new Map(declarations.map((declaration) => [declaration.id, declaration]));
  const problems = declarations.flatMap((declaration) => ofCheck(declaration, drafts));
  for (const { id, values, origin } of equations) {
    const name = valueAt(values, ['check']);
    const check = typeof name === 'string' ? checks.get(name) : undefined;
    if (check === undefined || id in check.formulas) continue;
    problems.push(
      withGuess(
        {
          file: origin.file,
          line: lineOf(origin.lines, ['check']),
          kind: 'check of other entries',
          expected: `a check whose \`formulas\` quote ${id}`,
          found: `${check.id}, which quotes ${Object.keys(check.formulas).join(', ') || 'none'}`,
        },
        declarations.find(({ formulas }) => id in formulas)?.id,
      ),
    );
  }
  return problems;
}

function ofCheck(check: Declaration, drafts: ReadonlyMap<string, Draft>): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, kind: string, expected: string, found: string, guess?: string): void => {
    problems.push(withGuess({ file: check.file, line, kind, expected, found }, guess));
  };
  if (Object.keys(check.formulas).length === 0)
    report(1, 'check of no entry', '`formulas`: at least one entry with its TeX', 'none');
  for (const [entry, quoted] of Object.entries(check.formulas)) {
    const line = lineOfText(check.source, entry);
    const draft = drafts.get(entry);
    if (draft === undefined) {
      report(
        line,
        'dangling id',
        'the id of an equation in content/equations/',
        entry,
        nearest(entry, drafts.keys()),
      );
      continue;
    }
    const named = valueAt(draft.values, ['check']);
    if (named !== check.id) {
      const expected = `check: ${check.id} in ${draft.origin.file} (and no line in ${LEDGER_FILE})`;
      report(
        line,
        'check that its entry does not name',
        expected,
        typeof named === 'string' ? named : 'no check',
      );
    }
    const tex = valueAt(draft.values, ['tex']);
    if (typeof tex === 'string' && normalForm(tex) !== normalForm(quoted)) {
      const { expected, found } = firstDifference(tex, quoted);
      report(line, 'stale check', `${entry} as it stands in ${draft.origin.file}: ${expected}`, found);
    }
    const isCorrected = valueAt(draft.values, ['sourceReads']) !== undefined;
    if (isCorrected && !check.readings.includes(entry)) {
      const expected = `sourceReads: what the source of ${entry} reads, as a mutant, or notComputable('why')`;
      report(line, 'misprint that is not checked', expected, 'none');
    }
  }
  for (const entry of check.readings) {
    const draft = drafts.get(entry);
    if (draft === undefined && entry in check.formulas) continue;
    if (entry in check.formulas && valueAt(draft?.values, ['sourceReads']) !== undefined) continue;
    const expected = 'an entry among `formulas` that has sourceReads';
    report(lineOfText(check.source, 'sourceReads'), 'misprint of no entry', expected, entry);
  }
  return problems;
}

/** The first piece in which two formulas differ, with a few signs around it. */
function firstDifference(tex: string, quoted: string): { expected: string; found: string } {
  const [entry, check] = [normalTokens(tex), normalTokens(quoted)];
  let at = 0;
  while (at < entry.length && entry[at]?.text === check[at]?.text) at += 1;
  const around = (whole: string, tokens: typeof entry): string => {
    const start = tokens[Math.max(0, at - 4)]?.start ?? whole.length;
    const end = tokens[at + 4]?.end ?? whole.length;
    return `${start > 0 ? '... ' : ''}${whole.slice(start, end)}${end < whole.length ? ' ...' : ''}`;
  };
  return { expected: around(tex, entry), found: around(quoted, check) };
}

/** The first line that holds a text, from 1; 1 where none does. */
export function lineOfText(source: string, text: string): number {
  const at = source.search(new RegExp(`(?<![\\w-])${text.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`));
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}

function withGuess(problem: Problem, guess: string | undefined): Problem {
  return guess === undefined ? problem : { ...problem, nearest: guess };
}
