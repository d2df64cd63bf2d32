import type { Check, CheckKind, ErrorUnit, Measurement, Trial } from './check.ts';
import { Random } from './random.ts';
import { caseSeed, seedOf } from './seed.ts';
import { show } from './show.ts';
import { magnitude, ShapeError } from './value.ts';

/** A wrong variant after a run; `error` is that of the case that rejected it, null where none did. */
export interface MutantResult {
  readonly name: string;
  readonly misprintOf: string | null;
  readonly error: number | null;
}

/** Why a check did not pass. */
export interface Failure {
  readonly kind: string;
  readonly expected: string;
  readonly found: string;
  /** The mutant that it is about. */
  readonly mutant: string | null;
}

/** What a run of a check found; plain data. */
export interface CheckResult {
  readonly id: string;
  readonly status: 'passed' | 'failed';
  readonly kind: CheckKind;
  readonly cases: number;
  readonly seed: number;
  readonly unit: ErrorUnit;
  readonly tolerance: number;
  readonly because: string | null;
  /** The largest error of all cases; null where it is not finite. */
  readonly worst: number | null;
  readonly mutants: readonly MutantResult[];
  readonly failures: readonly Failure[];
}

/** How a check is run; without values, as its author wrote it, with the seed that its id gives. */
export interface RunOptions {
  readonly id: string;
  readonly cases?: number | undefined;
  readonly seed?: number | undefined;
}

/** Both sides of fewer than this many times the scale say nothing. */
const SMALL = 1e-3;

/** Runs a check: the equation in every case, each mutant until one rejects it. Pure, in Node and in a browser. */
export async function runCheck(check: Check, options: RunOptions): Promise<CheckResult> {
  const cases = options.cases ?? check.cases;
  const seed = options.seed ?? seedOf(options.id);
  const failures: Failure[] = [];
  let worst = 0;
  let largest = 0;
  const failing: { index: number; trial: Trial; measured: Measurement }[] = [];
  const errors = new Map<string, number>();
  const unrejected = new Map<string, string>();
  let index = 0;
  try {
    const trialOf = await check.start();
    for (; index < cases; index += 1) {
      const trial = trialOf(new Random(caseSeed(seed, index)));
      const measured = trial.holds();
      worst = Math.max(worst, measured.error);
      largest = Math.max(largest, magnitude(measured.stated));
      if (!(measured.error <= check.tolerance)) failing.push({ index, trial, measured });
      for (const { name } of check.mutants) {
        if (errors.has(name)) continue;
        const attempt = rejection(trial, name);
        if (typeof attempt === 'string') unrejected.set(name, attempt);
        else if (attempt > check.rejection) errors.set(name, attempt);
      }
    }
  } catch (error) {
    failures.push(thrown(error, index));
  }
  if (failing.length > 0) failures.push(doesNotHold(check, failing, cases));
  if (failures.length === 0) {
    if (largest < SMALL * check.scale) failures.push(tooSmall(largest, check.scale));
    for (const { name } of check.mutants) {
      if (!errors.has(name)) failures.push(notRejected(check, name, unrejected.get(name)));
    }
  }
  return {
    id: options.id,
    status: failures.length === 0 ? 'passed' : 'failed',
    kind: check.kind,
    cases,
    seed,
    unit: check.unit,
    tolerance: check.tolerance,
    because: check.because,
    worst: Number.isFinite(worst) ? worst : null,
    mutants: check.mutants.map((mutant) => ({ ...mutant, error: errors.get(mutant.name) ?? null })),
    failures,
  };
}

/** The error of a mutant, or why it says nothing: only a number that differs rejects, not one that is missing. */
function rejection(trial: Trial, name: string): number | string {
  try {
    const { error } = trial.mutant(name);
    return Number.isFinite(error) ? error : 'it gives no finite number';
  } catch (error) {
    if (error instanceof ShapeError) return error.message;
    throw new Error(
      `the mutant "${name}" throws: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

function doesNotHold(
  check: Check,
  failing: readonly { index: number; trial: Trial; measured: Measurement }[],
  cases: number,
): Failure {
  const { index, trial, measured } = failing.reduce((a, b) => (b.measured.error > a.measured.error ? b : a));
  const place = measured.place === '' ? '' : ` at ${measured.place}`;
  return {
    kind: 'equation that does not hold',
    expected: `${Object.keys(check.formulas).join(', ')}: an error of at most ${show(check.tolerance)} (${check.unit})`,
    found:
      `${show(measured.error)}${place} in case ${String(index)} (${String(failing.length)} of ${String(cases)} fail); ` +
      `stated ${show(measured.stated)}; reference ${show(measured.reference)}; values ${show(trial.values)}`,
    mutant: null,
  };
}

function notRejected(check: Check, name: string, why: string | undefined): Failure {
  return {
    kind: 'mutant that is not rejected',
    expected: `an error of more than ${show(check.rejection)} (${check.unit}) in one case`,
    found: `"${name}"${why === undefined ? ': it passes for the equation' : `: ${why}`}`,
    mutant: name,
  };
}

function tooSmall(largest: number, scale: number): Failure {
  return {
    kind: 'sides too small to compare',
    expected: `values of size ${show(scale)}, or a \`scale\` that says how large the sides are`,
    found: `no number beyond ${show(largest)} in any case`,
    mutant: null,
  };
}

function thrown(error: unknown, index: number): Failure {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    kind: 'check that throws',
    expected: 'two sides for every case',
    found: `${message}, in case ${String(index)}`,
    mutant: null,
  };
}
