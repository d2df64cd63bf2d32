import { formHash } from './keys.ts';
import type { Layout } from './layout.ts';
import { parse } from './parse.ts';

/** What a comparison needs of a formula. */
export interface ParsedFormula {
  tree: Layout;
  punctuation: string;
  /** Equal for formulas that typeset to the same signs. */
  form: number;
}

/** Most symbols of the formulas that are kept parsed: some 50 MB. */
const MOST_SYMBOLS = 400_000;

/** Parses formulas once, as long as there are not too many of them. */
export class ParseStore {
  readonly #parsed = new Map<number, ParsedFormula>();
  #symbols = 0;

  /** The formula of that number. */
  get(number: number, tex: string): ParsedFormula {
    let parsed = this.#parsed.get(number);
    if (parsed === undefined) {
      const { tree, punctuation } = parse(tex);
      parsed = { tree, punctuation, form: formHash(tree) };
      if (this.#symbols > MOST_SYMBOLS) {
        this.#parsed.clear();
        this.#symbols = 0;
      }
      this.#symbols += tree.size;
      this.#parsed.set(number, parsed);
    }
    return parsed;
  }
}
