import { foldText } from '#domain/fold-text.ts';
import { addedWords } from './segment.ts';

interface Named {
  id: string;
  /** Its names in both languages, synonyms among them. */
  names: readonly string[];
  /** How many entries are about it. */
  entries: number;
}

/** Words of fewer letters (of, law) say nothing about a concept. */
const SHORTEST = 4;

/**
 * For each concept the words that mean it when they are asked for alone: of all concepts with 散度 or "divergence" in
 * a name, the one that most entries are about owns the word. One pass over the names.
 */
export function headWords(concepts: Iterable<Named>): Map<string, string[]> {
  const owners = new Map<string, Named>();
  for (const concept of concepts) {
    for (const word of new Set(concept.names.flatMap(wordsOf))) {
      const owner = owners.get(word);
      if (owner === undefined || concept.entries > owner.entries) owners.set(word, concept);
    }
  }
  const heads = new Map<string, string[]>();
  for (const [word, { id }] of owners) {
    const own = heads.get(id);
    if (own) own.push(word);
    else heads.set(id, [word]);
  }
  return heads;
}

function wordsOf(name: string): string[] {
  const latin = foldText(name).match(/\p{Script=Latin}+/gu) ?? [];
  const han = addedWords(name).filter((word) => /^\p{Script=Han}+$/u.test(word));
  return [...latin.filter(({ length }) => length >= SHORTEST), ...han];
}
