import type { CheckResult } from '#checks/kit/run-check.ts';

/** What a check's code says by itself, whatever the entries say: plain data, kept on disk. */
export interface CheckRecord {
  /** Entry id -> the TeX that the check was written for. */
  formulas: Record<string, string>;
  /** What the entries are held against. */
  against: { en: string; zh: string };
  /** Entries whose source's reading is a mutant, or is said not to be computable. */
  readings: string[];
  result: CheckResult;
  /** Milliseconds that the run took. */
  duration: number;
}
