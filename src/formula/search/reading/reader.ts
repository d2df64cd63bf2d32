import { composite, itemsOf, row, type Layout } from '../layout.ts';
import { commandOf, type Command } from '../notation/commands.ts';
import { Cursor } from './cursor.ts';
import { readCommand, skipCommand } from './read-command.ts';
import { readSign, signHere, type Font } from './read-sign.ts';
import { RowBuilder } from './row-builder.ts';

/** How deep groups, and brackets in a row, are followed; no formula that a person wrote comes near it. */
const DEEPEST = 60;

/** What a row lies in, and so what ends it: a closing brace, the next cell or row, only the text's end. */
export type Stop = 'group' | 'cell' | 'text';

/** Reads a text of TeX into layout trees; `readCommand` reads what begins with a backslash. */
export class Reader {
  readonly cursor: Cursor;
  /** Whether `?a` is a wildcard. */
  readonly wildcards: boolean;
  font: Font = { name: '', words: false };
  #depth = 0;

  constructor(tex: string, wildcards: boolean) {
    this.cursor = new Cursor(tex);
    this.wildcards = wildcards;
  }

  /** Reads items until the row's end, which is left to be read. Fonts that are switched on within it end with it. */
  row(stop: Stop): Layout {
    const { cursor } = this;
    const start = cursor.start;
    const outer = this.font;
    const depth = this.#depth;
    let infix: { kind: 'fraction' | 'binomial' | 'stack'; top: Layout } | undefined;
    let items = this.#builder();
    for (let token = cursor.peek(); token !== undefined; token = cursor.peek()) {
      const { text } = token;
      if (text === '}') {
        if (stop !== 'text') break;
        cursor.fault('stray-brace');
        cursor.at++;
      } else if (stop === 'cell' && ENDS_OF_CELLS.has(text)) break;
      else if (text === '&' || text === '$' || text === '\\cr') cursor.at++;
      else if (text === '\\\\') cursor.skipRowEnd();
      else {
        const command = commandOf(text);
        if (command?.does !== 'infix') {
          // What lies in open brackets lies as much deeper.
          this.#depth = depth + items.depth;
          this.#item(items, text, command);
          this.#depth = depth;
        } else {
          cursor.at++;
          if (infix !== undefined) continue;
          infix = { kind: command.kind, top: row(items.finish(), start, cursor.end) };
          items = this.#builder();
        }
      }
    }
    if (items.isWaiting) cursor.fault('missing-right');
    const inside = row(items.finish(), start, cursor.end);
    this.font = outer;
    if (infix === undefined) return inside;
    return composite(infix.kind, '', '', [infix.top, inside], start, cursor.end);
  }

  /** A group, a command with its arguments, or one sign; an empty row where there is none. */
  argument(): Layout {
    const { cursor } = this;
    for (let command = commandOf(cursor.text()); command?.does === 'drop'; command = commandOf(cursor.text()))
      skipCommand(cursor, command);
    const text = cursor.text();
    if (ENDS_OF_ARGUMENTS.has(text)) {
      cursor.fault('missing-argument');
      return row([], cursor.end, cursor.end);
    }
    if (text === '{') return this.group();
    const command = commandOf(text);
    if (command === undefined) return readSign(this, false);
    const start = cursor.start;
    const items = new RowBuilder(0);
    this.deeper(() => readCommand(this, items, command, text));
    return row(items.finish(), start, cursor.end);
  }

  /** A group from its brace to its brace. */
  group(): Layout {
    const { cursor } = this;
    let inside = row([], cursor.end, cursor.end);
    this.deeper(() => {
      cursor.at++;
      inside = this.row('group');
      if (cursor.text() === '}') cursor.at++;
      else cursor.fault('missing-brace');
    });
    return inside;
  }

  /** Reads what lies a level deeper; below the deepest, the token that leads there is passed over instead. */
  deeper(read: () => void): void {
    if (this.#depth >= DEEPEST) {
      this.cursor.fault('too-deep');
      this.cursor.at++;
      return;
    }
    this.#depth++;
    read();
    this.#depth--;
  }

  /** Items of an argument; the first and the last take the command and the braces around them along. */
  wrapped(items: readonly Layout[], start: number): readonly Layout[] {
    const { end } = this.cursor;
    return items.map((item, at) => {
      const isLast = at === items.length - 1;
      if (at > 0 && !isLast) return item;
      return { ...item, start: at === 0 ? start : item.start, end: isLast ? end : item.end };
    });
  }

  #builder(): RowBuilder {
    return new RowBuilder(DEEPEST - this.#depth);
  }

  /** Reads one item, or what changes the items before it. */
  #item(items: RowBuilder, text: string, command: Command | undefined): void {
    const { cursor } = this;
    const start = cursor.start;
    if (text === '^' || text === '_') {
      cursor.at++;
      const script = this.argument();
      items.script(text === '^' ? 'sup' : 'sub', script, start, cursor.end);
    } else if (text === "'" || text === '’') {
      cursor.at++;
      items.script('sup', signHere(this, '\\prime', start), start, cursor.end);
    } else if (text === '{') {
      const group = this.group();
      // As one item if a script follows.
      items.pushAll(/^[_^']$/.test(cursor.text()) ? [group] : this.wrapped(itemsOf(group), start));
    } else if (command !== undefined) readCommand(this, items, command, text);
    else items.delimiter(readSign(this, true));
  }
}

const ENDS_OF_CELLS = new Set(['&', '\\\\', '\\cr', '\\end']);
const ENDS_OF_ARGUMENTS = new Set(['', '}', '&', '\\\\', '^', '_']);
