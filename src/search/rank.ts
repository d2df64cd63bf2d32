import { foldText } from '#domain/fold-text.ts';
import type { Kind } from './record.ts';

/** What ranking looks at in a hit. */
export interface Candidate {
  entity: string;
  kind: Kind;
  title: string;
  aliases: readonly string[];
  /** Score of the text index, positive. */
  score: number;
  /** Whether the hit is in the reader's language. */
  own: boolean;
}

/** A concept is what a name asks for; a page of a PDF merely mentions it. */
const KIND_WEIGHT: Record<Kind, number> = { concept: 1.5, equation: 1.1, topic: 1.15, note: 0.9, page: 0.55, link: 0.75 };

/**
 * How well a hit's names answer the query, as a factor: the whole title or an alias 8, a beginning 3, a part 2,
 * none 1. Text scores decide among equals.
 */
export function nameFactor(query: string, title: string, aliases: readonly string[]): number {
  const wanted = foldText(query);
  if (wanted === '') return 1;
  const names = [title, ...aliases].map(foldText);
  if (names[0] === wanted) return 9;
  if (names.includes(wanted)) return 8;
  if (names.some((name) => name.startsWith(wanted))) return 3;
  if (names.some((name) => name.includes(wanted))) return 2;
  return 1;
}

/**
 * Hits in their final order: one for each entity, in the reader's language where there is one, by text score
 * weighted with how its names answer the query and with its kind.
 */
export function rankHits<T extends Candidate>(query: string, hits: readonly T[]): T[] {
  const best = new Map<string, { hit: T; value: number }>();
  for (const hit of hits) {
    const value = hit.score * KIND_WEIGHT[hit.kind] * nameFactor(query, hit.title, hit.aliases);
    const known = best.get(hit.entity);
    if (!known) best.set(hit.entity, { hit, value });
    else {
      best.set(hit.entity, {
        hit: hit.own && !known.hit.own ? hit : known.hit,
        value: Math.max(value, known.value),
      });
    }
  }
  return [...best.values()].sort((a, b) => b.value - a.value).map(({ hit }) => hit);
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
