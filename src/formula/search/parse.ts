import { Cursor, type Fault } from './cursor.ts';
import { composite, itemsOf, row, symbol, wildcard, type Layout } from './layout.ts';
import { commandOf, environmentOf, type Command } from './notation/commands.ts';
import { isBareWord, signOf, wordSign } from './notation/symbols.ts';
import { RowBuilder, withScript } from './row-builder.ts';

/** How deep groups, and brackets in a row, are followed; no formula that a person wrote comes near it. */
const DEEPEST = 60;

export interface Parse {
  tree: Layout;
  /** The stops and commas that end the formula and are no part of it. */
  punctuation: string;
  /** In the order in which they were met; the first one is where a reader should look. */
  faults: readonly Fault[];
}

/**
 * The layout tree of a formula. Any text gives a tree: what does not fit is left out or taken as a sign, and noted
 * as a fault. With `wildcards`, `?a` (a letter, digits) and `?{name}` stand for anything of that name and `?` alone
 * for anything.
 */
export function parse(tex: string, { wildcards = false } = {}): Parse {
  const reader = new Reader(tex, wildcards);
  const items = reader.formula();
  const { faults } = reader.cursor;
  let last = items.length;
  let punctuation = '';
  for (; last > 0; last--) {
    const item = items[last - 1];
    if (item?.kind !== 'symbol' || !/^[.,;:]$/.test(item.name)) break;
    // A formula of nothing but a stop is that stop.
    if (last === 1) break;
    punctuation = item.name + punctuation;
  }
  return { tree: row(items.slice(0, last), 0, 0), punctuation, faults };
}

/** What `<` and `>` are as delimiters. */
const POINTED = new Map([
  ['<', '\\langle'],
  ['>', '\\rangle'],
]);

interface Font {
  name: string;
  /** Whether letters side by side are one word. */
  words: boolean;
}

/** Ends of a row that lies in something. */
type Stop = 'group' | 'cell' | 'text';

class Reader {
  readonly cursor: Cursor;
  readonly #wildcards: boolean;
  #font: Font = { name: '', words: false };
  #depth = 0;

  constructor(tex: string, wildcards: boolean) {
    this.cursor = new Cursor(tex);
    this.#wildcards = wildcards;
  }

  formula(): readonly Layout[] {
    return itemsOf(this.#row('text'));
  }

  /** Reads items until the row's end, which is left to be read. */
  #row(stop: Stop): Layout {
    const { cursor } = this;
    const start = cursor.start;
    const outer = this.#font;
    const builder = new RowBuilder(DEEPEST - this.#depth);
    let infix: { kind: 'fraction' | 'binomial' | 'stack'; top: Layout } | undefined;
    let items = builder;
    for (let token = cursor.peek(); token !== undefined; token = cursor.peek()) {
      const { text } = token;
      if (text === '}') {
        if (stop !== 'text') break;
        cursor.fault('stray-brace');
        cursor.at++;
      } else if (stop === 'cell' && (text === '&' || text === '\\\\' || text === '\\cr' || text === '\\end'))
        break;
      else if (text === '&' || text === '$' || text === '\\cr') cursor.at++;
      else if (text === '\\\\') this.#rowEnd();
      else {
        const command = commandOf(text);
        if (command?.does === 'infix') {
          cursor.at++;
          if (infix !== undefined) continue;
          infix = { kind: command.kind, top: row(items.finish(), start, cursor.end) };
          items = new RowBuilder(DEEPEST - this.#depth);
        } else this.#item(items, text, command);
      }
    }
    if (items.isWaiting) cursor.fault('missing-right');
    const inside = row(items.finish(), start, cursor.end);
    this.#font = outer;
    if (infix === undefined) return inside;
    return composite(infix.kind, '', '', [infix.top, inside], start, cursor.end);
  }

  /** `\\`, with a star or a distance behind it. */
  #rowEnd(): void {
    this.cursor.at++;
    if (this.cursor.text() === '*') this.cursor.at++;
    this.#distance();
  }

  #distance(): void {
    const { cursor } = this;
    if (/^\s*\[-?[\d.]+\s*[a-z]{2}\]/.test(cursor.tex.slice(cursor.end, cursor.end + 20)))
      cursor.skipOptional();
  }

  /** Reads one item, or what changes the items before it. */
  #item(items: RowBuilder, text: string, command: Command | undefined): void {
    const { cursor } = this;
    if (text === '^' || text === '_') {
      const start = cursor.start;
      cursor.at++;
      const script = this.#argument();
      items.script(text === '^' ? 'sup' : 'sub', script, start, cursor.end);
    } else if (text === "'" || text === '’') {
      const start = cursor.start;
      cursor.at++;
      items.script('sup', this.#sign('\\prime', start), start, cursor.end);
    } else if (text === '{') items.pushAll(this.#spliced());
    else if (command !== undefined) this.#command(items, command, text);
    else items.delimiter(this.#symbol(true));
  }

  /** The items of a group; as one item if a script follows. */
  #spliced(): readonly Layout[] {
    const start = this.cursor.start;
    const group = this.#group();
    return /^[_^']$/.test(this.cursor.text()) ? [group] : this.#wrapped(itemsOf(group), start);
  }

  /** Items of an argument; the first and the last take the command and the braces around them along. */
  #wrapped(items: readonly Layout[], start: number): readonly Layout[] {
    const { end } = this.cursor;
    return items.map((item, at) => {
      const isLast = at === items.length - 1;
      if (at > 0 && !isLast) return item;
      return { ...item, start: at === 0 ? start : item.start, end: isLast ? end : item.end };
    });
  }

  /** A group from its brace to its brace. */
  #group(): Layout {
    const { cursor } = this;
    if (this.#depth >= DEEPEST) {
      cursor.fault('too-deep');
      cursor.at++;
      return row([], cursor.end, cursor.end);
    }
    this.#depth++;
    cursor.at++;
    const inside = this.#row('group');
    this.#depth--;
    if (cursor.text() === '}') cursor.at++;
    else cursor.fault('missing-brace');
    return inside;
  }

  /** A group, a command with its arguments, or one sign. */
  #argument(): Layout {
    const { cursor } = this;
    while (commandOf(cursor.text())?.does === 'drop') this.#skip(commandOf(cursor.text()));
    const text = cursor.text();
    if (text === '' || text === '}' || text === '&' || text === '\\\\' || text === '^' || text === '_') {
      cursor.fault('missing-argument');
      return row([], cursor.end, cursor.end);
    }
    if (text === '{') return this.#group();
    const command = commandOf(text);
    if (command === undefined) return this.#symbol(false);
    if (this.#depth >= DEEPEST) {
      cursor.fault('too-deep');
      cursor.at++;
      return row([], cursor.end, cursor.end);
    }
    this.#depth++;
    const items = new RowBuilder(0);
    const start = cursor.start;
    this.#command(items, command, text);
    this.#depth--;
    return row(items.finish(), start, cursor.end);
  }

  #skip(command: Command | undefined): void {
    this.cursor.at++;
    if (command?.does !== 'drop') return;
    for (let count = 0; count < command.arguments; count++) this.cursor.skipArgument();
  }

  /** A sign: in a row a number or a word is one; as an argument a single character is. */
  #symbol(inRow: boolean): Layout {
    const { cursor } = this;
    const { text, start } = cursor.peek() ?? { text: '', start: 0 };
    if (text === '?' && this.#wildcards) return this.#wildcard();
    let length = 1;
    if (inRow && /^\d$/.test(text)) length = this.#run(/^[\d.]$/);
    else if (/^\p{L}$/u.test(text)) {
      const letters = this.#font.words || inRow ? this.#run(/^\p{L}$/u) : 1;
      const word = letters > 1 ? cursor.tex.slice(start, cursor.peek(letters - 1)?.end) : '';
      if (letters > 1 && (this.#font.words || isBareWord(word))) {
        cursor.at += letters;
        const { name, fold, role } = wordSign(word);
        return symbol(name, fold, this.#font.name, role, start, cursor.end);
      }
    }
    // A stop behind a number ends a sentence.
    if (length > 1 && cursor.text(length - 1) === '.') length--;
    cursor.at += length;
    return this.#sign(cursor.tex.slice(start, cursor.end), start);
  }

  /** How many of the next tokens stand side by side and are of a kind. */
  #run(kind: RegExp): number {
    let length = 1;
    while (kind.test(this.cursor.text(length)) && this.cursor.adjacent(length)) length++;
    return length;
  }

  #sign(text: string, start: number): Layout {
    const sign = signOf(text);
    const font = sign.role === 'letter' && sign.font === '' ? this.#font.name : sign.font;
    return symbol(sign.name, sign.fold, font, sign.role, start, this.cursor.end);
  }

  #wildcard(): Layout {
    const { cursor } = this;
    const start = cursor.start;
    cursor.at++;
    const named = /^(?:([a-zA-Z]\d*)|\s*\{\s*([a-zA-Z]\w+)\s*\})/.exec(
      cursor.tex.slice(cursor.end, cursor.end + 60),
    );
    if (named === null) return wildcard('', start, cursor.end);
    const end = cursor.end + named[0].length;
    while (cursor.start < end && cursor.peek() !== undefined) cursor.at++;
    return wildcard(named[1] ?? named[2] ?? '', start, cursor.end);
  }

  #command(items: RowBuilder, command: Command, text: string): void {
    const { cursor } = this;
    const start = cursor.start;
    const wrap = (kind: Layout['kind'], name: string, children: readonly Layout[]): void => {
      items.push(composite(kind, name, '', children, start, cursor.end));
    };
    if (command.does === 'drop') {
      this.#skip(command);
      return;
    }
    cursor.at++;
    switch (command.does) {
      case 'dimension':
        while (/^[-\d.]$/.test(cursor.text())) cursor.at++;
        if (/^[a-z]$/.test(cursor.text()) && /^[a-z]$/.test(cursor.text(1))) cursor.at += 2;
        return;
      case 'pass':
        for (let count = 0; count < command.skipped; count++) cursor.skipArgument();
        items.pushAll(this.#wrapped(itemsOf(this.#argument()), start));
        return;
      case 'font':
        items.pushAll(this.#wrapped(this.#inFont(command, text), start));
        return;
      case 'switch':
        this.#font = { name: command.font, words: command.words };
        return;
      case 'accent':
        wrap('accent', command.name, [this.#argument()]);
        return;
      case 'fraction':
      case 'binomial': {
        for (let count = 0; count < command.skipped; count++) cursor.skipArgument();
        cursor.skipOptional();
        const top = this.#argument();
        wrap(command.does, '', [top, this.#argument()]);
        return;
      }
      case 'root':
        this.#root(items, start, text);
        return;
      case 'over':
      case 'under': {
        const annotation = this.#argument();
        items.push(annotated(command.does, this.#argument(), annotation, start, cursor.end));
        return;
      }
      case 'arrow': {
        cursor.skipOptional();
        const sign = signOf(command.name);
        const arrow = symbol(sign.name, sign.fold, '', sign.role, start, cursor.end);
        wrap('over', '', [arrow, this.#argument()]);
        return;
      }
      case 'stack':
        items.pushAll(itemsOf(this.#argument()));
        return;
      case 'size':
        if (cursor.text() !== '' && cursor.text() !== '.' && commandOf(cursor.text()) === undefined)
          items.delimiter({ ...this.#symbol(false), start });
        return;
      case 'left':
        items.left(this.#nullable(start));
        return;
      case 'right':
        if (!items.right(this.#nullable(start)))
          cursor.faults.push({ code: 'stray-right', at: start, tex: text });
        return;
      case 'not':
        this.#not(items, start);
        return;
      case 'modulus': {
        const word = symbol('mod', 'mod', 'rm', 'function', start, cursor.end);
        wrap('fence', '()', [row([word, ...itemsOf(this.#argument())], start, cursor.end)]);
        return;
      }
      case 'begin':
        this.#environment(items, start);
        return;
      case 'end':
        cursor.faults.push({ code: 'stray-end', at: start, tex: text });
        cursor.skipArgument();
        return;
      case 'infix':
        return;
    }
  }

  /** The items of a font's argument. What `\operatorname` holds is one name, spaces or not. */
  #inFont(command: Command & { does: 'font' }, text: string): readonly Layout[] {
    const outer = this.#font;
    this.#font = { name: command.font, words: command.words };
    if (this.cursor.text() === '*') this.cursor.at++;
    const inside = this.#argument();
    this.#font = outer;
    const items = itemsOf(inside);
    const first = items[0];
    if (!text.startsWith('\\operatorname') || first === undefined || items.length < 2) return items;
    if (!items.every((item) => item.kind === 'symbol' && /^\p{L}+$/u.test(item.name))) return items;
    const { name, fold, role } = wordSign(items.map((item) => item.name).join(''));
    return [symbol(name, fold, first.font, role, inside.start, inside.end)];
  }

  /** `\sqrt[3]{x}` or `\root 3 \of x`. */
  #root(items: RowBuilder, start: number, text: string): void {
    const { cursor } = this;
    let degree: Layout | undefined;
    if (text === '\\root') {
      degree = this.#until('\\of');
    } else if (cursor.text() === '[') {
      cursor.at++;
      degree = this.#until(']');
    }
    const radicand = this.#argument();
    const children = degree === undefined ? [radicand] : [radicand, degree];
    items.push(composite('root', '', '', children, start, cursor.end));
  }

  /** Signs up to a token, which is passed over. */
  #until(end: string): Layout {
    const { cursor } = this;
    const from = cursor.start;
    const inside = new RowBuilder(0);
    while (cursor.peek() !== undefined && cursor.text() !== end && cursor.text() !== '}') {
      if (cursor.text() === '{') inside.pushAll(itemsOf(this.#group()));
      else if (commandOf(cursor.text()) === undefined) inside.push(this.#symbol(true));
      else cursor.at++;
    }
    if (cursor.text() === end) cursor.at++;
    return row(inside.finish(), from, cursor.end);
  }

  /** The delimiter behind `\left` or `\right`, named '' for the null one and where none is. */
  #nullable(start: number): Layout {
    const { cursor } = this;
    if (cursor.text() === '.' || cursor.text() === '') {
      cursor.at++;
      return symbol('', '', '', 'other', start, cursor.end);
    }
    const pointed = POINTED.get(cursor.text());
    if (pointed === undefined) return { ...this.#symbol(false), start };
    cursor.at++;
    return this.#sign(pointed, start);
  }

  #not(items: RowBuilder, start: number): void {
    const negated = this.#argument();
    const name = negated.kind === 'symbol' ? negated.name : '';
    const sign = signOf(name === '=' ? '\\ne' : name === '\\in' ? '\\notin' : `\\not${name}`);
    items.push(symbol(sign.name, sign.fold, '', sign.role, start, this.cursor.end));
  }

  #environment(items: RowBuilder, start: number): void {
    const { cursor } = this;
    const name = cursor.skipArgument();
    const environment = environmentOf(name);
    const depth = this.#depth;
    if (depth >= DEEPEST) {
      cursor.fault('too-deep');
      return;
    }
    this.#depth++;
    cursor.skipOptional();
    let columns = '';
    for (let count = 0; count < environment.arguments; count++) columns = cursor.skipArgument();
    const rows = this.#rows(environment.does === 'align');
    this.#depth = depth;
    if (cursor.text() === '\\end') {
      cursor.at++;
      cursor.skipArgument();
    } else cursor.fault('missing-end');
    // An array of three columns around a sign is how alignments were once typed.
    if (environment.does === 'align' || /^\s*[rlc]?\s*r?\s*c\s*l\s*$/.test(columns)) {
      for (const cells of rows) for (const cell of cells) items.pushAll(itemsOf(cell));
      return;
    }
    const { open, close } = environment;
    const sign = (text: string): Layout => this.#sign(text, start);
    if (open !== '') items.left(sign(open));
    const cells = rows.flat();
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const only = cells.length === 1 ? cells[0] : undefined;
    if (only !== undefined) items.pushAll(itemsOf(only));
    else items.push(composite('table', String(width), '', cells, start, cursor.end));
    if (open !== '') items.right(close === '' ? symbol('', '', '', 'other', start, cursor.end) : sign(close));
    else if (close !== '') items.push(sign(close));
  }

  /** The cells of an environment, row by row, up to its `\end`; those of an alignment without empty ones. */
  #rows(aligned: boolean): Layout[][] {
    const { cursor } = this;
    const rows: Layout[][] = [[]];
    for (;;) {
      const cell = this.#row('cell');
      const isEmpty = cell.kind === 'row' && cell.children.length === 0;
      const text = cursor.text();
      if (!(aligned && isEmpty) && !(isEmpty && text !== '&' && rows.at(-1)?.length === 0))
        rows.at(-1)?.push(cell);
      if (text === '&') cursor.at++;
      else if (text === '\\\\' || text === '\\cr') {
        this.#rowEnd();
        rows.push([]);
      } else return rows.filter(({ length }) => length > 0);
    }
  }
}

/** `\underset` below a function is its subscript; above or below a relation it stays what it is. */
function annotated(
  kind: 'over' | 'under',
  base: Layout,
  annotation: Layout,
  start: number,
  end: number,
): Layout {
  if (base.role === 'relation' || base.role === 'plus' || base.role === 'times')
    return composite(kind, '', '', [base, annotation], start, end);
  return { ...withScript(base, kind === 'over' ? 'sup' : 'sub', annotation, end), start };
}
