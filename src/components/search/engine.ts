import { otherLocale, type Locale } from '#domain/locale.ts';
import { rankHits } from '#search/rank.ts';
import { KINDS, type Kind } from '#search/record.ts';

/** A hit as the page shows it. */
export interface Hit {
  entity: string;
  kind: Kind;
  title: string;
  aliases: string[];
  facts: string;
  url: string;
  text: string;
  plate: string | null;
  score: number;
  own: boolean;
}

/** What a reader narrows a search to: for each filter the values any of which a hit must have. */
export type Filters = Partial<Record<'kind' | 'source' | 'topic' | 'language', string[]>>;

/** How many hits each value of each filter has. */
export type Counts = Record<string, Record<string, number>>;

export interface Results {
  hits: Hit[];
  counts: Counts;
  /** Matches before those in two languages are joined. */
  total: number;
}

interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
}

interface PagefindResult {
  score: number;
  data: () => Promise<PagefindData>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  preload: (query: string) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    query: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ) => Promise<{ results: PagefindResult[]; filters: Counts }>;
}

const RANKING = {
  pageLength: 0.3,
  termFrequency: 0.6,
  termSaturation: 1.4,
  termSimilarity: 6,
  metaWeights: { title: 6, aliases: 3.5, terms: 2.5, facts: 2, words: 0.6, kind: 0, entity: 0, plate: 0 },
};

/** Fragments fetched for one search: enough to rank the first screen well. */
const LOADED = 18;

/** Both languages' indexes behind one question. A load that failed is tried anew by the next search. */
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
   * @throws whatever the browser reports when the index cannot be loaded
   */
  async search(query: string, filters: Filters = {}, loaded = LOADED): Promise<Results> {
    const pagefind = await this.load();
    const any = Object.entries(filters).filter(([, values]) => values.length > 0);
    const response = await pagefind.search(query, {
      filters: Object.fromEntries(any.map(([name, values]) => [name, { any: values }])),
    });
    const found = await Promise.all(
      response.results.slice(0, loaded).map(async (result) => this.#hit(await result.data(), result.score)),
    );
    return { hits: rankHits(query, found), counts: response.filters, total: response.results.length };
  }

  /** Loads the indexes; called ahead of the first search when a reader turns to the search box. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    const own = `${this.#base}pagefind/`;
    // A browser remembers a module that failed to load under its address, hence another address on each attempt.
    const attempt = this.#attempt++;
    const url = `${own}pagefind.js${attempt === 0 ? '' : `?attempt=${String(attempt)}`}`;
    const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
    await pagefind.options({ basePath: own, baseUrl: '/', ranking: RANKING });
    await pagefind.init();
    await pagefind.mergeIndex(own, { language: otherLocale(this.#locale), baseUrl: '/', ranking: RANKING });
    return pagefind;
  }

  #hit({ url, content, meta }: PagefindData, score: number): Hit {
    const kind = KINDS.find((name) => name === meta['kind']) ?? 'page';
    return {
      entity: meta['entity'] ?? url,
      kind,
      title: meta['title'] ?? url,
      aliases: (meta['aliases'] ?? '').split(' · '),
      facts: meta['facts'] ?? '',
      url,
      text: content.replaceAll('\u200b', '').slice((meta['title'] ?? '').length + 2),
      plate: meta['plate'] ?? null,
      score,
      own: url.startsWith(`${this.#base}${this.#locale}/`),
    };
  }
}
