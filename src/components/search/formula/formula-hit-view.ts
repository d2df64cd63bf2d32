import type { Bilingual, Locale } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import { markRange } from '#formula/mark-range.ts';
import type { FormulaHit } from '#formula/search/search.ts';
import type { FormulaSearchStrings } from '#i18n/formula-search.ts';
import { plateView, span } from '../hit-view.ts';
import type { typesetHere } from './typeset.ts';

/** What a hit shows of its entry: from the entry's file in the data. */
export interface FormulaEntryFacts {
  title: Bilingual;
  label: Bilingual;
  tex: string;
}

/** Letters that a hit explains; a formula has few more. */
const MOST_LETTERS = 6;

/** The link of a formula that was found: how it matches, which part, and what stands for what. */
export function formulaHitView(
  hit: FormulaHit,
  { title, label, tex }: FormulaEntryFacts,
  base: string,
  locale: Locale,
  text: FormulaSearchStrings,
  typeset: typeof typesetHere,
): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'hit';
  link.href = pageHref(base, locale, 'equations', hit.id);
  const facts = span('hit-facts', `${label[locale]} · `);
  facts.append(Object.assign(document.createElement('b'), { textContent: text.kinds[hit.kind] }));
  link.append(span('hit-title', title[locale]), facts);
  link.append(markedPlate(hit, tex, typeset) ?? plateView(`${base}plates/${hit.id}.html`));
  const pairs = [
    ...hit.bindings.map(({ name, tex: value }) => ({ from: `\\text{?}${name}`, sign: '=', to: value })),
    ...hit.renaming.map(({ from, to }) => ({ from, sign: '\\to', to })),
  ].flatMap(({ from, sign, to }) => {
    const pair = typeset(`${from} ${sign} {${inOneCell(to)}}`);
    return 'html' in pair ? [pair.html] : [];
  });
  if (pairs.length > 0) {
    const line = span('hit-letters', '');
    for (const html of pairs.slice(0, MOST_LETTERS)) {
      const pair = span('hit-letter', '');
      pair.innerHTML = html;
      line.append(pair);
    }
    link.append(line);
  }
  return link;
}

/** What a wildcard stands for may reach over signs of alignment; shown in a line it needs an alignment of its own. */
function inOneCell(tex: string): string {
  return /&|\\\\/.test(tex) ? `\\begin{aligned}${tex}\\end{aligned}` : tex;
}

/** The formula with its matched part marked; undefined where all of it matches or the part cannot be set apart. */
function markedPlate(
  { kind, range: [start, end] }: FormulaHit,
  tex: string,
  typeset: typeof typesetHere,
): HTMLElement | undefined {
  if (kind === 'same' || kind === 'similar' || (start === 0 && end === tex.length)) return undefined;
  const marked = markRange(tex, start, end);
  if (marked === null) return undefined;
  const whole = typeset(marked, { displayMode: true, marks: true });
  if (!('html' in whole)) return undefined;
  const plate = document.createElement('div');
  plate.className = 'hit-plate hit-plate-marked';
  plate.innerHTML = whole.html;
  requestAnimationFrame(() => {
    const part = plate.querySelector('[data-match]');
    if (!part) return;
    const [box, at] = [plate.getBoundingClientRect(), part.getBoundingClientRect()];
    if (at.right > box.right) plate.scrollLeft = at.left - box.left - 24;
  });
  return plate;
}
