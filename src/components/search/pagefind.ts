import type { Counts } from './engine.ts';

/** What a record of the index holds. Pagefind comes without types: these are the parts that the search uses. */
export interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
}

interface PagefindResult {
  score: number;
  data: () => Promise<PagefindData>;
}

export interface Pagefind {
  /** How many bundles there are: the build has written that into the module. */
  parts: number;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    query: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ) => Promise<{ results: PagefindResult[]; filters: Counts }>;
}

/** A result with all that its record holds. */
interface Loaded {
  data: PagefindData;
  score: number;
}

/** Fetches the records of some results. */
export function loadResults(results: readonly PagefindResult[]): Promise<Loaded[]> {
  return Promise.all(results.map(async ({ data, score }) => ({ data: await data(), score })));
}
