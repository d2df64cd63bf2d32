import type { ParsedFormula } from './parsed.ts';
import type { SignedTerm, Term, TermKind } from './terms.ts';

/** A formula as it is given to be found. */
export interface FormulaEntry {
  id: string;
  tex: string;
}

/** A formula in an index: its TeX, and the ids of all entries with exactly that TeX, in their order. */
export interface IndexedFormula {
  tex: string;
  ids: readonly string[];
}

/** A formula to be compared. */
export interface FetchedFormula extends IndexedFormula {
  parsed: ParsedFormula;
}

/** The formulas with a term. */
export interface Posting {
  term: Term;
  /** How many formulas have the term; more than `formulas` names where the list is cut. */
  count: number;
  /** Numbers of formulas, ascending; short formulas have low numbers. */
  formulas: ArrayLike<number>;
}

/** Where a search takes postings and formulas from: memory, or files that are fetched. */
export interface FormulaSource {
  /** How many different formulas there are. */
  readonly size: number;
  /** The kinds of terms that formulas are listed under. */
  readonly kinds: ReadonlySet<TermKind>;
  /**
   * The lists of the terms, without those that no formula has. A source that pays for each list may leave out those
   * of frequent terms; of signs it gives the count all the same.
   */
  postings(terms: readonly SignedTerm[]): Promise<readonly Posting[]>;
  /**
   * The formulas of these numbers, the wanted ones first; undefined for one that would cost too much to fetch.
   */
  formulas(numbers: readonly number[]): Promise<readonly (FetchedFormula | undefined)[]>;
}
