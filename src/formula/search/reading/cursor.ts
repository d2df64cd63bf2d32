import { tokenize, type Token } from '../../tokens.ts';

/** Why a parse is not of the whole text; a page says it in its language. */
export type FaultCode =
  | 'missing-brace'
  | 'stray-brace'
  | 'missing-argument'
  | 'missing-right'
  | 'stray-right'
  | 'missing-end'
  | 'stray-end'
  | 'too-deep'
  | 'too-long';

/** A place where the TeX does not go on as it should, and the sign there, where there is one. */
export interface Fault {
  code: FaultCode;
  at: number;
  tex: string;
}

/** Longest text that is read, in UTF-16 units. What lies behind is left out. */
export const LONGEST = 10_000;

/** The tokens of a text, read from left to right, and the faults met on the way. */
export class Cursor {
  readonly faults: Fault[] = [];
  readonly tex: string;
  readonly tokens: readonly Token[];
  at = 0;

  constructor(tex: string) {
    this.tex = tex;
    this.tokens = tokenize(tex.slice(0, LONGEST));
    if (tex.length > LONGEST) this.faults.push({ code: 'too-long', at: LONGEST, tex: '' });
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  text(ahead = 0): string {
    return this.tokens[this.at + ahead]?.text ?? '';
  }

  /** End of the token read last. */
  get end(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  /** Where the next token starts; the text's end behind the last one. */
  get start(): number {
    return this.tokens[this.at]?.start ?? this.tex.length;
  }

  fault(code: FaultCode): void {
    this.faults.push({ code, at: this.start, tex: this.text() });
  }

  /** Whether nothing stands between the next token and the one that many after it. */
  adjacent(ahead: number): boolean {
    const [before, after] = [this.peek(ahead - 1), this.peek(ahead)];
    return before !== undefined && after !== undefined && before.end === after.start;
  }

  /** Passes over a token or a group, whatever is in it, and gives its text without braces. */
  skipArgument(): string {
    const first = this.peek();
    if (first === undefined) return '';
    this.at++;
    if (first.text !== '{') return first.text;
    const from = this.start;
    for (let depth = 1; this.at < this.tokens.length; this.at++) {
      const { text } = this.tokens[this.at] ?? first;
      if (text === '{') depth++;
      else if (text === '}' && --depth === 0) {
        const inside = this.tex.slice(from, this.start);
        this.at++;
        return inside;
      }
    }
    this.fault('missing-brace');
    return this.tex.slice(from, LONGEST);
  }

  /** Passes over so many arguments. */
  skipArguments(count: number): void {
    for (let passed = 0; passed < count; passed++) this.skipArgument();
  }

  /** Passes over an optional argument in brackets, if there is one here. */
  skipOptional(): void {
    if (this.text() !== '[') return;
    for (let ahead = 1; this.peek(ahead) !== undefined; ahead++) {
      if (this.text(ahead) === ']') {
        this.at += ahead + 1;
        return;
      }
    }
  }

  /** Passes over a row's end, with the star or the distance behind it. */
  skipRowEnd(): void {
    this.at++;
    if (this.text() === '*') this.at++;
    if (/^\s*\[-?[\d.]+\s*[a-z]{2}\]/.test(this.tex.slice(this.end, this.end + 20))) this.skipOptional();
  }

  /** How many of the next tokens stand side by side and are of a kind, counted up to `most`. */
  runOf(kind: RegExp, most = Infinity): number {
    let length = 1;
    while (length < most && kind.test(this.text(length)) && this.adjacent(length)) length++;
    return length;
  }
}
