import { findCandidates, type Candidate, type RequiredTerms } from './candidates.ts';

import { grade, type HitKind } from './grade.ts';
import { isSilent } from './keys.ts';
import type { Layout } from './layout.ts';
import { locate, locateRenamed, type Place } from './locate.ts';
import { parse, type Fault } from './parse.ts';
import { balancedRange } from './range.ts';
import { FLIPPED } from './reorder.ts';
import type { FetchedFormula, FormulaSource } from './source.ts';
import { quantityName } from './spellings.ts';
import { kindOf, signedTermsOf, symbolTerm, type Term } from './terms.ts';

/** What a wildcard stands for. */
export interface WildcardValue {
  name: string;
  tex: string;
}

/** A formula that was found. */
export interface FormulaHit {
  id: string;
  /** 0 to 1. */
  score: number;
  kind: HitKind;
  /** The part of the entry's TeX that matches, end excluded; all of it where nothing in particular does. */
  range: readonly [start: number, end: number];
  bindings: readonly WildcardValue[];
  /** Letters of the query and what stands for them, where letters are renamed. */
  renaming: readonly { from: string; to: string }[];
}

/** What a query finds. */
export interface FormulaAnswer {
  /** Best first. Entries that are the same formula up to notation have equal scores and stand together. */
  hits: FormulaHit[];
  /** The rarest sign of the query, as the query writes it, and how many formulas have it; null if it has no sign. */
  rarest: { tex: string; count: number } | null;
  /** How many formulas match the query as it stands, as a whole or in a part. */
  match: number;
  /** Whether more may match than were looked at. */
  isMatchLeast: boolean;
  faults: readonly Fault[];
}

export interface SearchOptions {
  /** Most hits. */
  top?: number;
  /** Most formulas that are compared with the query. */
  candidates?: number;
}

/** The entries that a formula, or a pattern with `?a`, finds. Any text is a query; none throws. */
export async function search(
  source: FormulaSource,
  query: string,
  { top = 20, candidates = 250 }: SearchOptions = {},
): Promise<FormulaAnswer> {
  const { tree, punctuation, faults } = parse(query, { wildcards: true });
  const terms = signedTermsOf(tree).filter(({ term }) => source.kinds.has(kindOf(term)));
  const signs = signsOf(tree);
  const postings = await source.postings(terms);
  const best = findCandidates(source.size, terms, requiredOf(signs), postings, candidates);
  const formulas = await source.formulas(best.map(({ number }) => number));
  const found: Found[] = [];
  best.forEach((candidate, at) => {
    const formula = formulas[at];
    if (formula !== undefined) found.push(compare(tree, punctuation, candidate, formula));
  });
  sort(found);
  const matching = found.filter(({ kind }) => kind === 'same' || kind === 'part');
  const counts = new Map(postings.map(({ term, count }) => [term, count]));
  return {
    hits: found.flatMap(hitsOf(query)).slice(0, top),
    rarest: rarestSign(query, signs, counts),
    match: matching.reduce((sum, { formula }) => sum + formula.ids.length, 0),
    isMatchLeast: best.length === candidates && matching.at(-1)?.number === best.at(-1)?.number,
    faults,
  };
}

/** Symbols of a pattern below which a renamed match says nothing: every x_i is every other letter with an index. */
const FEWEST_RENAMED = 5;

/** What is smaller than this part of the pattern cannot hold it, in whatever spelling. */
const LEAST_PART = 0.6;

interface Found {
  number: number;
  formula: FetchedFormula;
  kind: HitKind;
  score: number;
  place: Place | undefined;
  /** Whether the formula ends in the same stop or comma as the query. */
  endsAlike: boolean;
}

function compare(pattern: Layout, punctuation: string, candidate: Candidate, formula: FetchedFormula): Found {
  const { tree, punctuation: own } = formula.parsed;
  const mayHold = tree.size >= LEAST_PART * pattern.size;
  const exact = mayHold && candidate.hasSigns ? locate(pattern, tree) : undefined;
  const mayRename = mayHold && candidate.hasFixed && pattern.size >= FEWEST_RENAMED;
  const place = exact ?? (mayRename ? locateRenamed(pattern, tree) : undefined);
  const { kind, score } = grade(pattern, tree, place, exact !== undefined, candidate.coverage);
  return { number: candidate.number, formula, kind, score, place, endsAlike: own === punctuation };
}

/** Best first. What typesets alike stands together; of equal scores the form with the query's punctuation leads. */
function sort(found: Found[]): void {
  const alike = new Set(found.filter(({ endsAlike }) => endsAlike).map(({ formula }) => formula.parsed.form));
  const rank = ({ formula }: Found): number => (alike.has(formula.parsed.form) ? 1 : 0);
  found.sort(
    (a, b) =>
      b.score - a.score ||
      rank(b) - rank(a) ||
      a.formula.parsed.tree.size - b.formula.parsed.tree.size ||
      a.formula.parsed.form - b.formula.parsed.form ||
      Number(b.endsAlike) - Number(a.endsAlike) ||
      a.number - b.number,
  );
}

function hitsOf(query: string): (found: Found) => FormulaHit[] {
  return ({ formula, kind, score, place }) => {
    const { tex } = formula;
    const slice = (nodes: readonly Layout[], of: string): string =>
      of.slice(...balancedRange(of, nodes[0]?.start ?? 0, nodes.at(-1)?.end ?? 0));
    const bindings = (place?.bindings ?? [])
      .filter(({ name }) => name !== '')
      .map(({ name, nodes }) => ({ name, tex: slice(nodes, tex) }));
    const renaming =
      kind === 'renamed'
        ? (place?.renamed ?? []).map(({ from, to }) => ({ from: slice([from], query), to: slice([to], tex) }))
        : [];
    const range =
      place === undefined ? ([0, tex.length] as const) : balancedRange(tex, place.start, place.end);
    return formula.ids.map((id) => ({ id, score, kind, range, bindings, renaming }));
  };
}

/** What a match must have. A word may be typed letter by letter, so it is not required. */
function requiredOf(signs: ReadonlyMap<Term, Layout>): RequiredTerms {
  const letters = new Set<Term>();
  const fixed = new Set<Term>();
  for (const [term, sign] of signs) {
    if (sign.role === 'letter') letters.add(term);
    else if (!isFlexible(sign)) fixed.add(term);
  }
  return { letters, fixed };
}

/** Whether a formula may say the same without the sign: another spelling of a word, the sides of a comparison changed. */
function isFlexible(sign: Layout): boolean {
  if (sign.role === 'relation') return FLIPPED[sign.fold] !== undefined && FLIPPED[sign.fold] !== sign.fold;
  return sign.role === 'other' && /^\p{L}{2,}$/u.test(sign.name);
}

/** The signs of a query, by their terms. */
function signsOf(tree: Layout): Map<Term, Layout> {
  const signs = new Map<Term, Layout>();
  const visit = (node: Layout): void => {
    if (node.kind === 'symbol' && !isSilent(node)) signs.set(symbolTerm(node), node);
    // D_{KL} may be KL alone.
    const quantity = quantityName(node);
    if (quantity !== undefined) signs.set(symbolTerm(quantity), quantity);
    else node.children.forEach(visit);
  };
  visit(tree);
  return signs;
}

function rarestSign(
  query: string,
  signs: ReadonlyMap<Term, Layout>,
  counts: ReadonlyMap<Term, number>,
): { tex: string; count: number } | null {
  let rarest: { tex: string; count: number } | null = null;
  for (const [term, { start, end }] of signs) {
    const count = counts.get(term) ?? 0;
    if (rarest === null || count < rarest.count) {
      rarest = { tex: query.slice(...balancedRange(query, start, end)), count };
    }
  }
  return rarest;
}
