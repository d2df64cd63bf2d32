import type { Locale } from '#domain/locale.ts';
import { answers, saysLiterally } from '#search/answers.ts';
import { rankHits } from '#search/rank.ts';
import { KINDS, LANGUAGE_SEAM, type Kind } from '#search/record.ts';
import { indexWords } from '#search/segment.ts';
import { loadResults, type Pagefind, type PagefindData } from './pagefind.ts';

/** A hit as the page shows it. */
export interface Hit {
  kind: Kind;
  title: string;
  /** All names by which it may be asked for, in both languages. */
  names: string[];
  facts: string;
  url: string;
  text: string;
  plate: string | null;
  /** How many entries are about it. */
  entries: number;
  /** What it shares with other statements of the same formula. */
  statement?: string;
  score: number;
  /** Whether it says the query word for word. */
  literal?: boolean;
}

/** What a reader narrows a search to: for each filter the values any of which a hit must have. */
export type Filters = Partial<Record<'kind' | 'source' | 'topic' | 'language', string[]>>;

/** How many hits each value of each filter has. */
export type Counts = Record<string, Record<string, number>>;

export interface Results {
  hits: Hit[];
  counts: Counts;
  /** All matches, of which the best are loaded. */
  total: number;
}

const RANKING = {
  pageLength: 0.3,
  termFrequency: 0.6,
  termSaturation: 1.4,
  termSimilarity: 6,
  metaWeights: {
    whole: 20,
    title: 6,
    aliases: 4,
    about: 1.5,
    terms: 2.5,
    facts: 2,
    words: 0.6,
    kind: 0,
    both: 0,
    plate: 0,
    statement: 0,
    entries: 0,
  },
};

/** Fragments fetched for one search: enough to rank the first screen well. */
const LOADED = 9;
/** The same for a query with a number, which is the beginning of others: 5.1 of 5.16. */
const LOADED_FOR_NUMBERS = 14;

/** The same for a kind of which the best hits lack. */
const LOADED_OF_A_KIND = 3;

/** The index of both languages. A load that failed is tried anew by the next search. */
export class SearchEngine {
  readonly #base: string;
  readonly #locale: Locale;
  #pagefind: Promise<Pagefind> | undefined;
  #attempt = 0;

  constructor(base: string, locale: Locale) {
    this.#base = base;
    this.#locale = locale;
  }

  /**
   * The hits for a query, best first.
   *
   * @param everyKind whether the best of each kind are among them, however many better ones another kind has; the
   *   filters must have been loaded for that
   * @throws whatever the browser reports when the index cannot be loaded
   */
  async search(
    query: string,
    filters: Filters = {},
    loaded = /\d/.test(query) ? LOADED_FOR_NUMBERS : LOADED,
    everyKind = false,
  ): Promise<Results> {
    const words = indexWords(query);
    const any = Object.entries(filters).filter(([, values]) => values.length > 0);
    const narrowed = Object.fromEntries(any.map(([name, values]) => [name, { any: values }]));
    return this.#use(async (pagefind) => {
      const response = await pagefind.search(words, { filters: narrowed });
      const found = await loadResults(response.results.slice(0, loaded));
      if (everyKind && response.results.length > loaded) {
        const there = new Set(found.map(({ data }) => data.meta['kind']));
        const absent = KINDS.filter(
          (kind) => (response.filters['kind']?.[kind] ?? 0) > 0 && !there.has(kind),
        );
        for (const kind of absent) {
          const ofKind = await pagefind.search(words, { filters: { ...narrowed, kind: { any: [kind] } } });
          found.push(...(await loadResults(ofKind.results.slice(0, LOADED_OF_A_KIND))));
        }
      }
      const hits = found.flatMap(({ data, score }) => {
        const text = [...Object.values(data.meta), data.content].join(' ').replaceAll('\u200b', '');
        return answers(query, text) ? [this.#hit(data, score, saysLiterally(query, text))] : [];
      });
      const total = hits.length === found.length ? response.results.length : hits.length;
      return { hits: rankHits(query, hits), counts: hits.length === 0 ? {} : response.filters, total };
    });
  }

  /** Loads the values of the filters, after which searches count their hits; the box does without. */
  async withFilters(): Promise<void> {
    await this.#use((pagefind) => pagefind.filters());
  }

  /** Loads the index; called ahead of the first search when a reader turns to the search box. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  /** Pagefind remembers some of its failures; after any, the next search starts with a new one. */
  async #use<T>(task: (pagefind: Pagefind) => Promise<T>): Promise<T> {
    const pagefind = await this.load();
    try {
      return await task(pagefind);
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
  }

  async #start(): Promise<Pagefind> {
    const own = `${this.#base}pagefind/`;
    // A browser remembers a module that failed to load under its address, hence another address on each attempt.
    const attempt = this.#attempt++;
    const url = `${own}pagefind.js${attempt === 0 ? '' : `?attempt=${String(attempt)}`}`;
    const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
    // The worker would be a second download of the same code; a search takes a few milliseconds without it.
    await pagefind.options({ basePath: own, baseUrl: '/', ranking: RANKING, noWorker: true });
    // Pagefind would cut a query by the page's language; indexWords() has cut it as the index was.
    const root = document.documentElement;
    const { lang } = root;
    root.lang = 'en';
    const started = pagefind.init();
    root.lang = lang;
    await started;
    for (let part = 2; part <= pagefind.parts; part += 1) {
      await pagefind.mergeIndex(`${own}${String(part)}/`, { baseUrl: '/', ranking: RANKING, language: 'en' });
    }
    return pagefind;
  }

  #hit({ url, content, meta }: PagefindData, score: number, literal: boolean): Hit {
    const part = (text: string): string => {
      const [en = '', zh] = text.split(LANGUAGE_SEAM);
      return (this.#locale === 'zh' ? (zh ?? en) : en).trim();
    };
    const whole = (text: string): string => text.replaceAll(LANGUAGE_SEAM, '').trim();
    const text = content.replaceAll('\u200b', '');
    const both = meta['both'] === '1';
    const statement = meta['statement'];
    return {
      kind: KINDS.find((name) => name === meta['kind']) ?? 'page',
      title: part(meta['title'] ?? url),
      names: [...(meta['title'] ?? '').split(LANGUAGE_SEAM), ...(meta['aliases'] ?? '').split(' · ')],
      facts: part(meta['facts'] ?? ''),
      url: both ? url.replace(`${this.#base}en/`, `${this.#base}${this.#locale}/`) : url,
      text: both ? part(text) : whole(text),
      plate: meta['plate'] ?? null,
      entries: Number(meta['entries'] ?? 0),
      ...(statement === undefined ? {} : { statement }),
      score,
      literal,
    };
  }
}
