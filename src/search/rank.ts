import { foldText } from '#domain/fold-text.ts';
import type { Kind } from './record.ts';
import { oneSpelling } from './spelling.ts';

/** What ranking looks at in a hit. */
export interface Candidate {
  kind: Kind;
  /** The names by which it may be asked for, the main one first. */
  names: readonly string[];
  /** Score of the text index, positive. */
  score: number;
  /** Whether it says the query word for word. */
  literal?: boolean;
  /** How many entries are about it. */
  entries?: number;
  /** What it shares with the other statements of the same formula. */
  statement?: string;
}

/** A concept is what a name asks for; a page of a PDF merely mentions it. */
const KIND_WEIGHT: Record<Kind, number> = {
  concept: 1.5,
  equation: 1.1,
  topic: 1.15,
  demo: 0.8,
  note: 0.9,
  page: 0.55,
  link: 0.75,
};

const LITERAL_WEIGHT = 2;
const WHOLE_NAME = 8;

/**
 * How well a hit's names answer the query, as a factor: a whole name 8, the beginning of one 3, a part 2, none 1.
 * Text scores decide among equals.
 */
export function nameFactor(query: string, names: readonly string[]): number {
  const wanted = foldName(query);
  if (wanted === '') return 1;
  const folded = names.map(foldName);
  if (folded.includes(wanted)) return WHOLE_NAME;
  if (folded.some((name) => name.startsWith(wanted))) return 3;
  if (folded.some((name) => name.includes(wanted))) return 2;
  return 1;
}

/** Of two concepts whose names hold the query, readers mean the one that more is written about. */
function fame(entries: number): number {
  return 1 + Math.log10(1 + entries) / 2;
}

function foldName(name: string): string {
  return oneSpelling(foldText(name));
}

/** Hits in their final order: by text score, weighted with their kind, how their names answer and whether they say it. */
export function rankHits<T extends Candidate>(query: string, hits: readonly T[]): T[] {
  const valued = hits.map((hit) => ({
    hit,
    value:
      hit.score *
      KIND_WEIGHT[hit.kind] *
      nameFactor(query, hit.names) *
      (hit.literal ? LITERAL_WEIGHT : 1) *
      fame(hit.entries ?? 0),
  }));
  const ranked = valued.sort((a, b) => b.value - a.value).map(({ hit }) => hit);
  return ranked.filter(isFirstStatement(query));
}

/** Of hits that state the same formula only the best stays, and those that were asked for by a name of their own. */
function isFirstStatement(query: string): (hit: Candidate) => boolean {
  const seen = new Set<string>();
  return ({ statement, names }) => {
    if (statement === undefined) return true;
    const isFirst = !seen.has(statement);
    seen.add(statement);
    return isFirst || nameFactor(query, names) === WHOLE_NAME;
  };
}

/** Hits by kind: groups in the order of their best hit, hits in theirs. */
export function groupHits<T extends { kind: Kind }>(hits: readonly T[]): { kind: Kind; hits: T[] }[] {
  const groups = new Map<Kind, T[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups].map(([kind, members]) => ({ kind, hits: members }));
}
