import { html } from './dom.ts';

/** A term of an equation with its present number. */
export interface TermValue {
  /** Names for `bindTerms`. */
  readonly terms: string;
  readonly symbol: string;
  readonly value: string;
}

export interface TermValues {
  /** Writes the numbers: a list for each equation, always of the same terms. */
  write(equations: readonly (readonly TermValue[])[]): void;
  remove(): void;
}

/** A line of numbers under each equation of a demo's section. Each can be pointed at, and reached by the keyboard. */
export function createTermValues(section: HTMLElement): TermValues {
  const captions = [...section.querySelectorAll('.demo-equations figcaption')];
  const lines = captions.map((caption) => {
    const line = html('span', { class: 'demo-values' });
    caption.append(line);
    return line;
  });
  return {
    write(equations) {
      equations.forEach((values, e) => {
        const line = lines[e];
        if (line === undefined) return;
        if (line.childElementCount !== values.length)
          line.replaceChildren(...values.map(() => html('button', { type: 'button' })));
        values.forEach(({ terms, symbol, value }, i) => {
          const button = line.children[i];
          const text = `${symbol} = ${value}`;
          if (button === undefined || button.textContent === text) return;
          button.setAttribute('data-term', terms);
          button.textContent = text;
        });
      });
    },
    remove: () => {
      for (const line of lines) line.remove();
    },
  };
}
