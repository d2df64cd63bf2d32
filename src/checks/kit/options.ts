import type { Bilingual } from '#domain/locale.ts';
import type { Check, CheckKind, ErrorUnit, MutantName } from './check.ts';

/** A source's reading that no number can be computed from: a name, a notation, an illegible stretch. */
export interface NotComputable {
  readonly notComputable: string;
}

/** Says why a source's reading cannot be a mutant: it differs only in a name, or is no formula. */
export function notComputable(why: string): NotComputable {
  return { notComputable: why };
}

/** The kind's own tolerance, or another one with its reason. */
export type Tolerance =
  | { readonly tolerance?: never; readonly because?: never }
  | { readonly tolerance: number; readonly because: string };

/** What every check says, whatever its kind; `M` is the form of its mutants. */
export type CommonOptions<M> = Tolerance & {
  /** Entry id -> its TeX exactly as the entry has it, `String.raw`. */
  readonly formulas: Readonly<Record<string, string>>;
  /** What the entry is held against, a short phrase: "the integral of the definition". */
  readonly against: Bilingual;
  /** Plain words for what is wrong -> the wrong variant of what the entry states; two or more with `sourceReads`. */
  readonly mutants: Readonly<Record<string, M>>;
  /** Entry id -> what its source reads, for every entry that has `sourceReads`. */
  readonly sourceReads?: Readonly<Record<string, M | NotComputable>>;
  /** How many cases are drawn unless the runner is told otherwise. */
  readonly cases?: number;
};

/** What a kind fixes. */
interface KindDefaults {
  readonly kind: CheckKind;
  readonly unit: ErrorUnit;
  readonly tolerance: number;
  /** How many tolerances beyond the tolerance a mutant must lie. */
  readonly clear: number;
  readonly cases: number;
  readonly scale: number;
}

/** The parts of a check that do not depend on how its sides are computed, and its mutants by name. */
export function describe<M extends object>(
  options: CommonOptions<M>,
  defaults: KindDefaults,
): { words: Omit<Check, 'start'>; mutants: ReadonlyMap<string, M> } {
  const mutants = new Map<string, M>(Object.entries(options.mutants));
  const names: MutantName[] = [...mutants.keys()].map((name) => ({ name, misprintOf: null }));
  const unreadable: Record<string, string> = {};
  for (const [entry, reading] of Object.entries(options.sourceReads ?? {})) {
    if (isNotComputable(reading)) {
      unreadable[entry] = reading.notComputable;
      continue;
    }
    const name = `what the source of ${entry} reads`;
    mutants.set(name, reading);
    names.push({ name, misprintOf: entry });
  }
  const tolerance = options.tolerance ?? defaults.tolerance;
  return {
    words: {
      kind: defaults.kind,
      formulas: options.formulas,
      against: options.against,
      cases: options.cases ?? defaults.cases,
      unit: defaults.unit,
      tolerance,
      because: options.because ?? null,
      rejection: tolerance * defaults.clear,
      scale: defaults.scale,
      mutants: names,
      notComputable: unreadable,
    },
    mutants,
  };
}

/** The mutant of a name. @throws RangeError for one that the check does not have. */
export function mutantOf<M>(mutants: ReadonlyMap<string, M>, name: string): M {
  const mutant = mutants.get(name);
  if (mutant === undefined) throw new RangeError(`no mutant "${name}"`);
  return mutant;
}

function isNotComputable(reading: object): reading is NotComputable {
  return 'notComputable' in reading;
}
