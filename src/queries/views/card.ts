import type { Locale } from '#domain/locale.ts';
import { locatorLabel } from '#domain/locator-label.ts';
import { pageHref } from '#domain/routes.ts';
import { briefTex } from '#formula/brief.ts';
import type { Equation } from '#schemas/equation.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { once } from '../once.ts';
import { base } from '../site.ts';

/** An equation in a few words: for lists, cards and neighbours. */
export interface EquationCard {
  id: string;
  href: string;
  title: string;
  /** Source and number, such as `UDL 17.24`. */
  label: string;
  tex: string;
  /** What the formula is about, for a small card. */
  brief: string;
  corrected: boolean;
}

export function equationCard(index: CorpusIndex, { id }: Equation, locale: Locale): EquationCard {
  return cardOf(index, id, locale);
}

const cardOf = once(({ corpus }, id, locale): EquationCard => {
  const equation = corpus.equations.get(id);
  if (equation === undefined) throw new Error(`No equation ${id}`);
  return {
    id,
    href: pageHref(base, locale, 'equations', id),
    title: equation.title[locale],
    label: locatorLabel(corpus.sources.get(equation.source), equation, locale),
    tex: equation.tex,
    brief: briefOnce(equation.tex),
    corrected: equation.correction !== undefined,
  };
});

const briefs = new Map<string, string>();

/** The same entry stands on many cards. */
function briefOnce(tex: string): string {
  let brief = briefs.get(tex);
  if (brief === undefined) {
    brief = briefTex(tex);
    briefs.set(tex, brief);
  }
  return brief;
}

/** The cards of those ids that exist, in their order. */
export function cardsOf(index: CorpusIndex, ids: readonly string[], locale: Locale): EquationCard[] {
  return ids.flatMap((id) => {
    const equation = index.corpus.equations.get(id);
    return equation ? [equationCard(index, equation, locale)] : [];
  });
}
