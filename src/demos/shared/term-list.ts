import { html } from './dom.ts';

/** A term of the governing equations with its present value. */
export interface Term {
  /** The part of the picture that it stands for (`data-part`). */
  readonly part: string;
  readonly symbol: string;
  /** What it is, in words. */
  readonly name: string;
}

export interface TermList {
  readonly element: HTMLUListElement;
  /** Writes the present value of each term, by its part. */
  set(values: Readonly<Record<string, string>>): void;
}

/** The terms as buttons: pointed at or focused they show their part of the picture, pressed they keep showing it. */
export function createTermList(label: string, terms: readonly Term[]): TermList {
  const entries = terms.map(({ part, symbol, name }) => {
    const value = html('span', { class: 'bench-term-value' });
    const button = html(
      'button',
      { type: 'button', class: 'bench-term', 'data-part': part, 'aria-pressed': 'false' },
      html('i', {}, symbol),
      html('span', {}, name),
      value,
    );
    return { part, button, value };
  });
  for (const { button } of entries)
    button.addEventListener('click', () => {
      const pressed = button.getAttribute('aria-pressed') === 'true';
      for (const other of entries) other.button.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-pressed', String(!pressed));
    });
  return {
    element: html(
      'ul',
      { class: 'bench-terms', 'aria-label': label },
      ...entries.map(({ button }) => html('li', {}, button)),
    ),
    set(values) {
      for (const { part, value } of entries) value.textContent = values[part] ?? '';
    },
  };
}
