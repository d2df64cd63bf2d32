import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import type { UncheckedEntry } from '#schemas/unchecked.ts';
import type { CorpusReading } from '../corpus/read-corpus.ts';
import { disagreements, lineOfText } from './agreement.ts';
import { checkFiles, type CheckFile } from './check-files.ts';
import type { CheckRecord } from './check-record.ts';
import { readLedger } from './ledger.ts';
import { runChecks, type CheckRun, type RunAllOptions } from './run-checks.ts';

/** A check that has been run: its file, what it serves, its result. */
export interface CheckReport extends CheckFile, CheckRecord {}

/** What is known of all equations by numbers. */
export interface EquationChecks {
  /** By check; those whose file is no check are missing. */
  readonly reports: ReadonlyMap<string, CheckReport>;
  /** By entry: why it has no check. */
  readonly unchecked: ReadonlyMap<string, UncheckedEntry>;
  readonly waiting: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether the checks of the project are about the entries of this content: not where other content is built. */
export function hasChecks(content: string): boolean {
  return resolve(content) === process.cwd();
}

/** Fewer wrong variants than this prove little about a check. */
const FEWEST_MUTANTS = 2;

/**
 * Runs the checks, as far as their results are not on the disk, and holds them to the entries and the ledger.
 *
 * @param content the folder that holds content/
 * @param only the check, or the entry whose check, is run alone; without the ledger
 */
export async function checkEquations(
  content: string,
  { drafts }: Pick<CorpusReading, 'drafts'>,
  { only, project = process.cwd(), ...options }: RunAllOptions & { only?: string; project?: string } = {},
): Promise<EquationChecks> {
  const all = checkFiles(project);
  const equations = drafts.equations;
  const ofEntry = equations.find(({ id }) => id === only)?.values;
  const name = typeof ofEntry === 'object' && ofEntry !== null && 'check' in ofEntry ? ofEntry.check : only;
  const files = only === undefined ? all : all.filter(({ id }) => id === name);
  const runs = await runChecks(project, files, options);
  const sources = new Map(files.map(({ file }) => [file, readFileSync(join(project, file), 'utf8')]));
  const sourceOf = (file: string): string => sources.get(file) ?? '';
  const reports = runs.flatMap(({ outcome, ...check }) =>
    'record' in outcome ? [{ ...check, ...outcome.record }] : [],
  );
  const declarations = reports.map((report) => ({ ...report, source: sourceOf(report.file) }));
  const served =
    only === undefined
      ? equations
      : equations.filter(({ id }) => declarations.some(({ formulas }) => id in formulas));
  const ledger =
    only === undefined ? readLedger(content, equations) : { unchecked: new Map(), waiting: [], problems: [] };
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    unchecked: ledger.unchecked,
    waiting: ledger.waiting,
    problems: [
      ...ledger.problems,
      ...duplicates(files),
      ...disagreements(declarations, served),
      ...runs.flatMap((run) => failuresOf(run, sourceOf(run.file))),
    ],
  };
}

function duplicates(files: readonly CheckFile[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ id, file }) => {
    const owner = owners.get(id);
    if (owner === undefined) {
      owners.set(id, file);
      return [];
    }
    return [
      {
        file,
        line: 1,
        kind: 'duplicate id',
        expected: 'a name that no other check has',
        found: `${id}, also ${owner}`,
      },
    ];
  });
}

function failuresOf({ file, id, outcome }: CheckRun, source: string): Problem[] {
  if ('fault' in outcome)
    return [
      {
        file,
        line: 1,
        kind: 'file that is no check',
        expected: 'a check (CONTRIBUTING.md)',
        found: outcome.fault,
      },
    ];
  const { failures, mutants, seed } = outcome.record.result;
  const problems = failures.map(({ kind, expected, found, mutant }) => ({
    file,
    line: lineOfText(source, mutant ?? 'stated'),
    kind,
    expected,
    found: `${found} (npm run check:equations -- --id ${id} --seed ${String(seed)})`,
  }));
  if (mutants.length >= FEWEST_MUTANTS) return problems;
  const expected = `at least ${String(FEWEST_MUTANTS)} wrong variants that it rejects`;
  return [
    ...problems,
    {
      file,
      line: lineOfText(source, 'mutants'),
      kind: 'too few mutants',
      expected,
      found: String(mutants.length),
    },
  ];
}
