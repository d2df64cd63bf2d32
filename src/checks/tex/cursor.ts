import type { NormalToken } from '#formula/normal-form.ts';

/** TeX that the evaluator does not understand, or that could be read in two ways. */
export class UnreadableTex extends Error {
  override readonly name = 'UnreadableTex';
}

/** A place in the tokens of an expression. */
export class Cursor {
  readonly #tokens: readonly NormalToken[];
  at = 0;

  constructor(tokens: readonly NormalToken[]) {
    this.#tokens = tokens;
  }

  /** The text of a token ahead; empty behind the last. */
  peek(ahead = 0): string {
    return this.#tokens[this.at + ahead]?.text ?? '';
  }

  /** Whether these tokens stand next. */
  starts(texts: readonly string[]): boolean {
    return texts.every((text, i) => this.peek(i) === text);
  }

  /** Steps over a token if it stands next. */
  skip(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at += 1;
    return true;
  }

  /** Steps over a token. @throws UnreadableTex unless it stands next */
  expect(text: string): void {
    if (!this.skip(text)) this.fail(`expected ${text}`);
  }

  take(): string {
    const text = this.peek();
    this.at += 1;
    return text;
  }

  get atEnd(): boolean {
    return this.at >= this.#tokens.length;
  }

  /** @throws UnreadableTex with the words around the place */
  fail(what: string): never {
    const texts = this.#tokens.map(({ text }) => text);
    const before = texts.slice(Math.max(0, this.at - 8), this.at).join(' ');
    const after = texts.slice(this.at, this.at + 8).join(' ');
    throw new UnreadableTex(`${what} at "${before} >>> ${after}"`);
  }
}
