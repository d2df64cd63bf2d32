import type { Locale } from '#domain/locale.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { type EquationCard, equationCard } from './card.ts';

/** A demo, with the entries that it shows. */
export interface ShownDemo {
  id: string;
  equations: EquationCard[];
}

export function shownDemo(index: CorpusIndex, id: string, locale: Locale): ShownDemo {
  const equations = index.equationsOfDemo.get(id) ?? [];
  return { id, equations: equations.map((equation) => equationCard(index, equation, locale)) };
}
