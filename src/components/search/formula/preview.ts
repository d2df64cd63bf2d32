import type { Fault } from '#formula/search/parse.ts';
import type { FormulaSearchStrings } from '#i18n/formula-search.ts';
import { texOfQuery, wildcardsBoxed } from '#search/formula-query.ts';
import type { typesetHere } from './typeset.ts';

/** Signs shown where a formula stops. */
const SHOWN = 12;

/** A live picture of the formula in the search box: what does not go on yet keeps the last good one. */
export class Preview {
  readonly element = document.createElement('div');
  readonly #formula = document.createElement('div');
  readonly #note = Object.assign(document.createElement('p'), { className: 'formula-note' });
  readonly #text: FormulaSearchStrings;
  readonly #typeset: typeof typesetHere;
  #stopped = false;

  constructor(text: FormulaSearchStrings, typeset: typeof typesetHere) {
    this.#text = text;
    this.#typeset = typeset;
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
    const typeset = this.#typeset(wildcardsBoxed(tex), { displayMode: true });
    this.#stopped = 'stoppedAt' in typeset;
    if ('html' in typeset) this.#formula.innerHTML = typeset.html;
    if (!this.#stopped) this.#note.textContent = 'tooLong' in typeset ? this.#text.tooLong : '';
    this.element.hidden = false;
  }

  /** Says where a formula stopped that could not be typeset, by the first fault that the search met in it. */
  explain(query: string, fault: Fault | undefined): void {
    if (this.#stopped) this.#note.textContent = this.#whereItStops(texOfQuery(query), fault);
  }

  #whereItStops(tex: string, fault: Fault | undefined): string {
    const rest = fault === undefined ? '' : tex.slice(fault.at, fault.at + SHOWN).trim();
    const place = fault === undefined || rest === '' ? this.#text.atEnd : `“${rest}”`;
    return this.#text.stops(place, this.#text.faults[fault?.code ?? 'unknown']);
  }
}
