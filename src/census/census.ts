import { rowsOf } from '#formula/rows.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Equation } from '#schemas/equation.ts';
import { repeatedSentences, type RepeatedSentence } from './repeated-sentences.ts';

/** How many entries a chapter has, and how many of them are corrected, repeat another, are derived from another. */
export interface ChapterCount {
  source: string;
  chapter: string;
  entries: number;
  corrected: number;
  repeats: number;
  derived: number;
}

/** What there is in the content, and what is weak about it although every file is sound by itself. */
export interface Census {
  chapters: ChapterCount[];
  concepts: number;
  topics: number;
  /** Texts that do not read like the language they stand under: `id language`. */
  wrongLanguage: string[];
  /** Entries that no path of a hub, no concept and no derivation leads to. */
  orphans: string[];
  /** Concepts that no entry names. */
  idleConcepts: string[];
  /** Formulas of three rows or more, each following from the one above, that name no premise. */
  unfoundedDerivations: string[];
  repeated: RepeatedSentence[];
}

export function census(corpus: Corpus): Census {
  const equations = [...corpus.equations.values()];
  const onPath = new Set(
    [...corpus.topics.values()].flatMap(({ sections }) => sections.flatMap((section) => section.equations)),
  );
  const used = new Set(equations.flatMap(({ uses }) => uses));
  const named = new Set(equations.flatMap(({ concepts }) => concepts));
  const texts = [...equations, ...corpus.concepts.values(), ...corpus.topics.values()];
  return {
    chapters: countChapters(corpus, equations),
    concepts: corpus.concepts.size,
    topics: corpus.topics.size,
    wrongLanguage: texts.flatMap(({ id, en, zh }) => [
      ...(hanShare(en) > 0.1 ? [`${id} en`] : []),
      ...(hanShare(zh) < 0.3 ? [`${id} zh`] : []),
    ]),
    orphans: equations
      .filter(
        ({ id, concepts, uses }) =>
          !onPath.has(id) && concepts.length === 0 && uses.length === 0 && !used.has(id),
      )
      .map(({ id }) => id),
    idleConcepts: [...corpus.concepts.keys()].filter((id) => !named.has(id)),
    unfoundedDerivations: equations.filter(isUnfounded).map(({ id }) => id),
    repeated: repeatedSentences(texts),
  };
}

function countChapters(corpus: Corpus, equations: readonly Equation[]): ChapterCount[] {
  const counts = new Map<string, ChapterCount>();
  for (const source of corpus.sources.values()) {
    for (const { folder } of source.chapters) {
      const start = { entries: 0, corrected: 0, repeats: 0, derived: 0 };
      counts.set(`${source.id}/${folder}`, { source: source.id, chapter: folder, ...start });
    }
  }
  for (const { source, chapter, correction, repeats, uses } of equations) {
    const count = counts.get(`${source}/${chapter}`);
    if (!count) continue;
    count.entries++;
    if (correction !== undefined) count.corrected++;
    if (repeats !== undefined) count.repeats++;
    if (uses.length > 0) count.derived++;
  }
  return [...counts.values()];
}

function isUnfounded({ tex, uses, repeats }: Equation): boolean {
  return (
    uses.length === 0 && repeats === undefined && rowsOf(tex).filter(({ continues }) => continues).length >= 2
  );
}

/** Share of Han characters among the letters of a text, its maths left out. */
function hanShare(text: string): number {
  const letters = text.replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '').match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 0;
  return letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length / letters.length;
}
