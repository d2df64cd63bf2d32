import type { Locale } from '#domain/locale.ts';
import { pageHref, sectionHref } from '#domain/routes.ts';
import { BASE_LETTERS, baseLetter, letterSign } from '#formula/base-letter.ts';
import { strings } from '#i18n/strings.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { equationCard } from './card.ts';

/** What a symbol stands for in some entries. */
export interface SymbolMeaning {
  /** Text with maths in dollar signs. */
  meaning: string;
  entries: { href: string; title: string; label: string }[];
}

interface SymbolEntry {
  tex: string;
  meanings: SymbolMeaning[];
}

/** A letter as the list of all letters shows it: with its most used symbols. */
export interface LetterLink {
  sign: string;
  href: string;
  symbols: number;
  often: string[];
}

/** The list of letters under which symbols are looked up. */
export interface SymbolListView {
  chrome: Chrome;
  letters: LetterLink[];
}

/** Every symbol of one letter with its meanings and their entries. */
export interface LetterView {
  chrome: Chrome;
  index: string;
  sign: string;
  letters: { sign: string; href: string }[];
  symbols: SymbolEntry[];
}

const OFTEN_SHOWN = 7;

export async function symbolListPages(): Promise<StaticPage<SymbolListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].symbols,
      description: strings[locale].symbolsIntro,
      path: 'symbols',
      openGraph: 'website',
    }),
    letters: symbolGroups(index, locale).map(({ letter, symbols }) => ({
      ...letterLink(letter, locale),
      symbols: symbols.length,
      often: [...symbols]
        .sort((a, b) => useOf(b) - useOf(a))
        .slice(0, OFTEN_SHOWN)
        .map(({ tex }) => tex),
    })),
  }));
}

export async function letterPages(): Promise<StaticPage<LetterView>[]> {
  const index = await atlas();
  const groups = {
    en: new Map(symbolGroups(index, 'en').map((group) => [group.letter, group.symbols])),
    zh: new Map(symbolGroups(index, 'zh').map((group) => [group.letter, group.symbols])),
  };
  return pagesOf(groups.en.keys(), slugOf, (letter, locale) => {
    const { sign } = letterLink(letter, locale);
    return {
      chrome: chrome(index, locale, {
        title: strings[locale].symbolsOf(sign),
        description: strings[locale].symbolsIntro,
        path: `symbols/${slugOf(letter)}`,
        openGraph: 'website',
      }),
      index: sectionHref(base, locale, 'symbols'),
      sign,
      letters: [...groups[locale].keys()].map((other) => letterLink(other, locale)),
      symbols: groups[locale].get(letter) ?? [],
    };
  });
}

/** A letter in an address: `q`, `phi`, `other`. */
function slugOf(letter: string): string {
  return letter === '' ? 'other' : letter.toLowerCase();
}

function letterLink(letter: string, locale: Locale): { sign: string; href: string } {
  const sign = letter === '' ? strings[locale].otherSigns : letterSign(letter);
  return { sign, href: pageHref(base, locale, 'symbols', slugOf(letter)) };
}

function useOf({ meanings }: SymbolEntry): number {
  return meanings.reduce((sum, { entries }) => sum + entries.length, 0);
}

function symbolGroups(index: CorpusIndex, locale: Locale): { letter: string; symbols: SymbolEntry[] }[] {
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
  const groups = new Map(BASE_LETTERS.map((letter) => [letter, [] as SymbolEntry[]]));
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
