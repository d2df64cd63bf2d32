import { shapeHash } from './keys.ts';
import { ParseStore } from './parsed.ts';
import { parse } from './parse.ts';
import { sortPairs } from './sort-pairs.ts';
import type { FormulaEntry, FormulaSource, IndexedFormula, Posting } from './source.ts';
import { TERM_KINDS, termsOf, type Term } from './terms.ts';

/**
 * An index in memory. `terms` are ascending; the formulas with `terms[i]` are `numbers[starts[i]]` to
 * `numbers[starts[i + 1] - 1]`.
 */
export interface FormulaIndex extends FormulaSource {
  readonly entries: readonly IndexedFormula[];
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** The index of the entries. Entries with the same TeX are one formula; short formulas come first. */
export function buildIndex(entries: Iterable<FormulaEntry>): FormulaIndex {
  return indexFormulas(inOrder(distinctFormulas(entries)));
}

/** The different formulas, each with the ids of its entries, as they come. */
export function distinctFormulas(entries: Iterable<FormulaEntry>): IndexedFormula[] {
  const byTex = new Map<string, { tex: string; ids: string[] }>();
  for (const { id, tex } of entries) {
    const known = byTex.get(tex);
    if (known === undefined) byTex.set(tex, { tex, ids: [id] });
    else known.ids.push(id);
  }
  return [...byTex.values()];
}

/**
 * Formulas in the order of their sizes, so that a list cut short keeps those that a query is a large part of; of one
 * size those of the same build stand together.
 */
export function inOrder(formulas: readonly IndexedFormula[]): IndexedFormula[] {
  const measured = formulas.map((formula) => {
    const { tree } = parse(formula.tex);
    return { formula, size: tree.size, shape: shapeHash(tree) };
  });
  return measured.sort((a, b) => a.size - b.size || a.shape - b.shape).map(({ formula }) => formula);
}

/** The index of formulas that are already in their order. */
export function indexFormulas(entries: readonly IndexedFormula[]): FormulaIndex {
  let pairTerms = new Uint32Array(1024);
  let pairNumbers = new Uint32Array(1024);
  let length = 0;
  const store = new ParseStore();
  entries.forEach(({ tex }, number) => {
    const terms = termsOf(store.get(number, tex).tree);
    if (length + terms.length > pairTerms.length) {
      const more = Math.max(2 * pairTerms.length, length + terms.length);
      pairTerms = grown(pairTerms, more);
      pairNumbers = grown(pairNumbers, more);
    }
    for (const term of terms) {
      pairTerms[length] = term;
      pairNumbers[length++] = number;
    }
  });
  const sorted = sortPairs(pairTerms.subarray(0, length), pairNumbers.subarray(0, length));
  return withLookUp(entries, sorted.keys, sorted.values, store);
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

function withLookUp(
  entries: readonly IndexedFormula[],
  keys: Uint32Array,
  numbers: Uint32Array,
  store: ParseStore,
): FormulaIndex {
  let count = 0;
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) count++;
  const terms = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  count = 0;
  for (let at = 0; at < keys.length; at++) {
    if (at > 0 && keys[at] === keys[at - 1]) continue;
    terms[count] = keys[at] ?? 0;
    starts[count++] = at;
  }
  starts[count] = keys.length;
  const posting = (term: Term): Posting | undefined => {
    const at = placeOf(terms, term);
    if (at < 0) return undefined;
    const formulas = numbers.subarray(starts[at], starts[at + 1]);
    return { term, count: formulas.length, formulas };
  };
  return {
    entries,
    size: entries.length,
    kinds: new Set(TERM_KINDS),
    terms,
    starts,
    numbers,
    postings: (wanted) =>
      Promise.resolve(wanted.map(({ term }) => posting(term)).filter((found) => found !== undefined)),
    formulas: (wanted) =>
      Promise.resolve(
        wanted.map((number) => {
          const entry = entries[number];
          return entry && { ...entry, parsed: store.get(number, entry.tex) };
        }),
      ),
  };
}

/** Place of a term among ascending ones; -1 if it is not there. */
export function placeOf(terms: ArrayLike<number>, term: Term): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
