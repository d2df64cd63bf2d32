import type { Locale } from '#domain/locale.ts';
import { formulaSearchStrings } from '#i18n/formula-search.ts';
import { texOfQuery } from '#search/formula-query.ts';
import type { Counts, Filters } from '../engine.ts';
import { groupView } from '../results-view.ts';
import { FormulaEngine, SlowSearch } from './formula-engine.ts';
import { formulaHitView, type FormulaEntryFacts } from './formula-hit-view.ts';
import type { FormulaReply } from './formula-worker.ts';
import { Preview } from './preview.ts';
import type { typesetHere } from './typeset.ts';

/** What the formulas give to a list of hits. */
export interface FormulaFound {
  /** The hits under their heading; null without any. */
  group: HTMLElement | null;
  /** Addresses of the hits, which the list of words need not repeat. */
  hrefs: ReadonlySet<string>;
  total: number;
  counts: Counts;
  /** What the search says of itself, or why there is nothing. */
  summary: (string | Node)[];
}

/** The half of a search that looks for formulas: preview, worker, hits. Loaded with the first query that is one. */
export class FormulaSide {
  readonly preview: Preview;
  readonly #base: string;
  readonly #locale: Locale;
  readonly #engine: FormulaEngine;
  readonly #typeset: typeof typesetHere;
  readonly #facts = new Map<string, Promise<FormulaEntryFacts>>();

  constructor(base: string, locale: Locale, typeset: typeof typesetHere) {
    this.#base = base;
    this.#locale = locale;
    this.#engine = new FormulaEngine(base);
    this.#typeset = typeset;
    this.preview = new Preview(formulaSearchStrings[locale], typeset);
  }

  /** The formulas that a query finds, at most `top`; a failure is said in the summary. */
  async find(
    query: string,
    filters: Filters,
    top: number,
    place: { role: 'listbox' | 'list'; idPrefix: string },
  ): Promise<FormulaFound> {
    const text = formulaSearchStrings[this.#locale];
    const nothing = { group: null, hrefs: new Set<string>(), total: 0, counts: {} };
    const { kind = [] } = filters;
    if (kind.length > 0 && !kind.includes('equation')) return { ...nothing, summary: [] };
    try {
      const reply = await this.#engine.search(texOfQuery(query), filters, top);
      this.preview.explain(query, reply.faults[0]);
      const views = await Promise.all(
        reply.hits.map(async (hit) =>
          formulaHitView(hit, await this.#factsOf(hit.id), this.#base, this.#locale, text, this.#typeset),
        ),
      );
      const id = `${place.idPrefix}-formula`;
      return {
        group: views.length === 0 ? null : groupView(text.group, views, { role: place.role, id }),
        hrefs: new Set(views.map((view) => view.getAttribute('href') ?? '')),
        total: reply.total,
        counts: { kind: { equation: reply.total }, ...reply.counts },
        summary: this.#summary(reply),
      };
    } catch (error) {
      console.warn(error);
      return { ...nothing, summary: [error instanceof SlowSearch ? text.slow : text.failed] };
    }
  }

  #summary({ rarest, match, isMatchLeast }: FormulaReply): (string | Node)[] {
    const text = formulaSearchStrings[this.#locale];
    const matching = isMatchLeast ? text.atLeast(match) : String(match);
    if (rarest === null) return [text.matching(matching)];
    const sign = document.createElement('span');
    const typeset = this.#typeset(rarest.tex);
    if ('html' in typeset) sign.innerHTML = typeset.html;
    else sign.textContent = rarest.tex;
    const [before, behind] = text.containing(rarest.count, matching);
    return [before, sign, behind];
  }

  #factsOf(id: string): Promise<FormulaEntryFacts> {
    const known = this.#facts.get(id);
    if (known) return known;
    const url = `${this.#base}api/equations/${encodeURIComponent(id)}.json`;
    const facts = fetch(url).then(async (response) => {
      if (!response.ok) throw new Error(`${String(response.status)} ${url}`);
      return (await response.json()) as FormulaEntryFacts;
    });
    this.#facts.set(id, facts);
    facts.catch(() => this.#facts.delete(id));
    return facts;
  }
}
