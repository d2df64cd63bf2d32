import { parse } from '#formula/search/parse.ts';
import type { FormulaSearchStrings } from '#i18n/formula-search.ts';
import { texOfQuery, wildcardsBoxed } from '#search/formula-query.ts';
import { typesetHere } from './typeset.ts';

/** Signs shown where a formula stops. */
const SHOWN = 12;

/** A live picture of the formula in the search box: what does not go on yet keeps the last good one. */
export class Preview {
  readonly element = document.createElement('div');
  readonly #formula = document.createElement('div');
  readonly #note = Object.assign(document.createElement('p'), { className: 'formula-note' });
  readonly #text: FormulaSearchStrings;

  constructor(text: FormulaSearchStrings) {
    this.#text = text;
    this.element.className = 'formula-preview';
    this.element.hidden = true;
    this.#formula.className = 'formula-preview-plate';
    this.#formula.setAttribute('role', 'group');
    this.#formula.setAttribute('aria-label', text.preview);
    this.#formula.tabIndex = 0;
    this.element.append(this.#formula, this.#note);
  }

  hide(): void {
    this.element.hidden = true;
    this.#formula.replaceChildren();
  }

  show(query: string): void {
    const tex = texOfQuery(query);
    const typeset = typesetHere(wildcardsBoxed(tex), { displayMode: true });
    if ('html' in typeset) {
      this.#formula.innerHTML = typeset.html;
      this.#note.textContent = '';
    } else this.#note.textContent = 'tooLong' in typeset ? this.#text.tooLong : this.#whereItStops(tex);
    this.element.hidden = false;
  }

  #whereItStops(tex: string): string {
    const [fault] = parse(tex, { wildcards: true }).faults;
    const rest = fault === undefined ? '' : tex.slice(fault.at, fault.at + SHOWN).trim();
    const place = fault === undefined || rest === '' ? this.#text.atEnd : `“${rest}”`;
    return this.#text.stops(place, this.#text.faults[fault?.code ?? 'unknown']);
  }
}
