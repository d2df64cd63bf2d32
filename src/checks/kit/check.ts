import type { Bilingual } from '#domain/locale.ts';
import type { Random } from './random.ts';
import type { Value } from './value.ts';

/** What kind of statement a check tests. */
export const KINDS = [
  'identity',
  'inequality',
  'gradient',
  'expectation',
  'recursion',
  'convergence',
] as const;
export type CheckKind = (typeof KINDS)[number];

/** In what an error is counted: relative to the sides (to one where they are smaller), or in standard errors. */
export type ErrorUnit = 'relative' | 'standard errors';

/** Both sides for the values of one case. */
export interface Measurement {
  /** In the check's unit; at most its tolerance where the equation holds. Infinity where a side is not finite. */
  readonly error: number;
  /** Where in the sides the error is largest. */
  readonly place: string;
  readonly stated: Value;
  readonly reference: Value;
}

/** One case: drawn values, the equation at them, and its wrong variants at them by name. */
export interface Trial {
  readonly values: unknown;
  holds(): Measurement;
  mutant(name: string): Measurement;
}

/** A wrong variant that the check must reject. */
export interface MutantName {
  readonly name: string;
  /** The entry whose source reads so. */
  readonly misprintOf: string | null;
}

/** A numeric check as the runner sees it, whatever the type of its values. */
export interface Check {
  readonly kind: CheckKind;
  /** Entry id -> the TeX that the check was written for. */
  readonly formulas: Readonly<Record<string, string>>;
  /** What the entry is held against, in words. */
  readonly against: Bilingual;
  readonly cases: number;
  readonly unit: ErrorUnit;
  readonly tolerance: number;
  /** Why the tolerance is not the kind's own. */
  readonly because: string | null;
  /** A mutant counts as rejected only beyond this error. */
  readonly rejection: number;
  /** The size below which both sides together say nothing; 0 where any size will do. */
  readonly scale: number;
  readonly mutants: readonly MutantName[];
  /** Entry id -> why what its source reads cannot be computed. */
  readonly notComputable: Readonly<Record<string, string>>;
  /** Loads what the check needs; afterwards each call makes one case. */
  start(): Promise<(random: Random) => Trial>;
}
