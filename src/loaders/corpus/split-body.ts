import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';

/** A part of a body with the line of its first line in the file. */
export interface Block {
  text: string;
  line: number;
}

export interface Body {
  tex: Block | undefined;
  en: Block | undefined;
  zh: Block | undefined;
  problems: Problem[];
}

type Name = 'tex' | 'en' | 'zh';
const OPENER = { tex: '$$', en: ':::en', zh: ':::zh' } as const;
const CLOSER = { tex: '$$', en: ':::', zh: ':::' } as const;
const LANGUAGE = { en: 'English', zh: 'Chinese' } as const;

/**
 * Takes the body of an entry apart: with `formula`, one `$$` block; then `:::en` and `:::zh`, each once, in any
 * order. Anything outside of them, a block left open, a language left out or given twice is a problem.
 */
export function splitBody(body: string, bodyLine: number, file: string, formula: boolean): Body {
  const splitter = new BodySplitter(file, bodyLine, formula ? ['tex', 'en', 'zh'] : ['en', 'zh']);
  body.split('\n').forEach((row, index) => splitter.read(row, index));
  const end = Math.max(0, body.trimEnd().split('\n').length - 1);
  return splitter.finish(end);
}

class BodySplitter {
  readonly #file: string;
  readonly #bodyLine: number;
  readonly #names: readonly Name[];
  readonly #found: Body = { tex: undefined, en: undefined, zh: undefined, problems: [] };
  /** The line of each block's first opening. */
  readonly #begun = new Map<Name, number>();
  #open: { name: Name; start: number; rows: string[] } | undefined;
  /** Whether the lines before this one are outside of the blocks: they are reported once. */
  #astray = false;

  constructor(file: string, bodyLine: number, names: readonly Name[]) {
    this.#file = file;
    this.#bodyLine = bodyLine;
    this.#names = names;
  }

  read(row: string, index: number): void {
    const text = row.trim();
    const begins = this.#names.find((name) => OPENER[name] === text);
    if (this.#open) {
      if (text === CLOSER[this.#open.name]) this.#close();
      else if (begins === 'en' || begins === 'zh') {
        this.#leftOpen(`\`${text}\` in line ${String(this.#bodyLine + index)}`);
        this.#begin(begins, index);
      } else this.#open.rows.push(row);
    } else if (begins) this.#begin(begins, index);
    else if (text !== '' && !this.#astray) this.#stray(text, index);
  }

  finish(end: number): Body {
    if (this.#open) this.#leftOpen('the end of the file');
    for (const name of this.#names) {
      if (this.#begun.has(name)) continue;
      if (name === 'tex') this.#report(end, 'no formula', 'a formula between two lines of $$', 'none');
      else this.#report(end, 'missing language', `a block :::${name} in ${LANGUAGE[name]}`, 'none');
    }
    return this.#found;
  }

  #begin(name: Name, start: number): void {
    this.#open = { name, start, rows: [] };
    if (!this.#begun.has(name)) this.#begun.set(name, this.#bodyLine + start);
    this.#astray = false;
  }

  #close(): void {
    if (!this.#open) return;
    const { name, start, rows } = this.#open;
    this.#open = undefined;
    const blank = rows.findIndex((row) => row.trim() !== '');
    if (blank < 0) this.#report(start, 'empty block', `a text in the block ${OPENER[name]}`, 'nothing');
    else if (this.#found[name]) {
      const expected = `one block ${OPENER[name]}; it stands in line ${String(this.#begun.get(name))}`;
      this.#report(start, 'block given twice', expected, 'a second one');
    } else this.#found[name] = { text: rows.join('\n').trim(), line: this.#bodyLine + start + 1 + blank };
  }

  #leftOpen(found: string): void {
    if (!this.#open) return;
    const { name, start } = this.#open;
    this.#open = undefined;
    this.#report(
      start,
      'block left open',
      `a line ${CLOSER[name]} at the end of the block ${OPENER[name]}`,
      found,
    );
  }

  #stray(text: string, index: number): void {
    this.#astray = true;
    const openers = this.#names.map((name) => OPENER[name]);
    const expected = `a block: ${openers.join(', ')}, each alone on its line`;
    const missing = this.#names.filter((name) => !this.#begun.has(name)).map((name) => OPENER[name]);
    const guess = /^[:$]/.test(text) ? nearest(text, missing) : undefined;
    this.#report(index, 'text outside the blocks', expected, `\`${text.slice(0, 60)}\``, guess);
  }

  #report(index: number, kind: string, expected: string, found: string, guess?: string): void {
    const problem = { file: this.#file, line: this.#bodyLine + index, kind, expected, found };
    this.#found.problems.push(guess === undefined ? problem : { ...problem, nearest: guess });
  }
}
