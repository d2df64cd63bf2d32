import type { Locale } from '#domain/locale.ts';
import { BASE_LETTERS, baseLetter } from '#formula/base-letter.ts';
import { strings } from '#i18n/strings.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, type StaticPage } from '../paths.ts';
import { chrome, type Chrome } from '../site.ts';
import { equationCard } from './card.ts';

/** What a symbol stands for in some entries. */
export interface SymbolMeaning {
  /** Text with maths in dollar signs. */
  meaning: string;
  entries: { href: string; title: string; label: string }[];
}

/** Every symbol of the content, by the letter that it is looked up under. */
export interface SymbolListView {
  chrome: Chrome;
  groups: { letter: string; symbols: { tex: string; meanings: SymbolMeaning[] }[] }[];
}

export async function symbolPages(): Promise<StaticPage<SymbolListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].symbols,
      description: strings[locale].symbolsIntro,
      path: 'symbols',
      openGraph: 'website',
    }),
    groups: symbolGroups(index, locale),
  }));
}

function symbolGroups(index: CorpusIndex, locale: Locale): SymbolListView['groups'] {
  const symbols = new Map<string, Map<string, SymbolMeaning>>();
  for (const equation of index.corpus.equations.values()) {
    const { href, title, label } = equationCard(index, equation, locale);
    for (const symbol of equation.symbols) {
      const tex = symbol.tex.trim();
      let meanings = symbols.get(tex);
      if (meanings === undefined) symbols.set(tex, (meanings = new Map<string, SymbolMeaning>()));
      const meaning = meanings.get(symbol[locale]);
      if (meaning) meaning.entries.push({ href, title, label });
      else meanings.set(symbol[locale], { meaning: symbol[locale], entries: [{ href, title, label }] });
    }
  }
  const groups = new Map(
    BASE_LETTERS.map((letter) => [letter, [] as { tex: string; meanings: SymbolMeaning[] }[]]),
  );
  for (const [tex, meanings] of symbols) {
    groups.get(baseLetter(tex))?.push({ tex, meanings: [...meanings.values()].sort(byEntries) });
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([letter, members]) => ({
      letter,
      symbols: members.sort((a, b) => a.tex.length - b.tex.length || (a.tex < b.tex ? -1 : 1)),
    }));
}

/** What a symbol stands for most often comes first. */
function byEntries(a: SymbolMeaning, b: SymbolMeaning): number {
  return b.entries.length - a.entries.length;
}
