import { composite, itemsOf, row, symbol, type Layout } from '../layout.ts';
import { commandOf, type Command } from '../notation/commands.ts';
import { signOf, wordSign } from '../notation/symbols.ts';
import type { Cursor } from './cursor.ts';
import { readEnvironment } from './read-environment.ts';
import { readDelimiter, readSign } from './read-sign.ts';
import type { Reader } from './reader.ts';
import { RowBuilder } from './row-builder.ts';
import { withScript } from './scripts.ts';

/** Passes over a command that leaves nothing. */
export function skipCommand(cursor: Cursor, command: Command & { does: 'drop' }): void {
  cursor.at++;
  cursor.skipArguments(command.arguments);
}

/** Reads a command with its arguments into the items of a row. An infix belongs to the row, and is passed over. */
export function readCommand(reader: Reader, items: RowBuilder, command: Command, text: string): void {
  const { cursor } = reader;
  const start = cursor.start;
  const push = (kind: Layout['kind'], name: string, children: readonly Layout[]): void => {
    items.push(composite(kind, name, '', children, start, cursor.end));
  };
  if (command.does === 'drop') {
    skipCommand(cursor, command);
    return;
  }
  cursor.at++;
  switch (command.does) {
    case 'infix':
      return;
    case 'dimension':
      while (/^[-\d.]$/.test(cursor.text())) cursor.at++;
      if (/^[a-z]$/.test(cursor.text()) && /^[a-z]$/.test(cursor.text(1))) cursor.at += 2;
      return;
    case 'pass':
      cursor.skipArguments(command.skipped);
      items.pushAll(reader.wrapped(itemsOf(reader.argument()), start));
      return;
    case 'font':
      items.pushAll(reader.wrapped(inFont(reader, command, text), start));
      return;
    case 'switch':
      reader.font = { name: command.font, words: command.words };
      return;
    case 'accent':
      push('accent', command.name, [reader.argument()]);
      return;
    case 'fraction':
    case 'binomial': {
      cursor.skipArguments(command.skipped);
      cursor.skipOptional();
      const top = reader.argument();
      push(command.does, '', [top, reader.argument()]);
      return;
    }
    case 'root': {
      const degree = rootDegree(reader, text);
      const radicand = reader.argument();
      push('root', '', degree === undefined ? [radicand] : [radicand, degree]);
      return;
    }
    case 'over':
    case 'under': {
      const annotation = reader.argument();
      items.push({ ...annotated(command.does, reader.argument(), annotation, cursor.end), start });
      return;
    }
    case 'arrow': {
      cursor.skipOptional();
      const sign = signOf(command.name);
      const arrow = symbol(sign.name, sign.fold, '', sign.role, start, cursor.end);
      push('over', '', [arrow, reader.argument()]);
      return;
    }
    case 'stack':
      items.pushAll(itemsOf(reader.argument()));
      return;
    case 'size':
      if (cursor.text() !== '' && cursor.text() !== '.' && commandOf(cursor.text()) === undefined)
        items.delimiter({ ...readSign(reader, false), start });
      return;
    case 'left':
      items.left(readDelimiter(reader, start));
      return;
    case 'right':
      if (!items.right(readDelimiter(reader, start)))
        cursor.faults.push({ code: 'stray-right', at: start, tex: text });
      return;
    case 'not': {
      const negated = reader.argument();
      const sign = signOf(negation(negated.kind === 'symbol' ? negated.name : ''));
      items.push(symbol(sign.name, sign.fold, '', sign.role, start, cursor.end));
      return;
    }
    case 'modulus': {
      const word = symbol('mod', 'mod', 'rm', 'function', start, cursor.end);
      push('fence', '()', [row([word, ...itemsOf(reader.argument())], start, cursor.end)]);
      return;
    }
    case 'begin':
      readEnvironment(reader, items, start);
      return;
    case 'end':
      cursor.faults.push({ code: 'stray-end', at: start, tex: text });
      cursor.skipArgument();
      return;
  }
}

/** The items of a font's argument. What `\operatorname` holds is one name, spaces or not. */
function inFont(reader: Reader, command: Command & { does: 'font' }, text: string): readonly Layout[] {
  const outer = reader.font;
  reader.font = { name: command.font, words: command.words };
  if (reader.cursor.text() === '*') reader.cursor.at++;
  const inside = reader.argument();
  reader.font = outer;
  const items = itemsOf(inside);
  const first = items[0];
  if (!text.startsWith('\\operatorname') || first === undefined || items.length < 2) return items;
  if (!items.every((item) => item.kind === 'symbol' && /^\p{L}+$/u.test(item.name))) return items;
  const { name, fold, role } = wordSign(items.map((item) => item.name).join(''));
  return [symbol(name, fold, first.font, role, inside.start, inside.end)];
}

/** The degree of `\sqrt[3]{x}` or `\root 3 \of x`. */
function rootDegree(reader: Reader, text: string): Layout | undefined {
  if (text === '\\root') return readUntil(reader, '\\of');
  if (reader.cursor.text() !== '[') return undefined;
  reader.cursor.at++;
  return readUntil(reader, ']');
}

/** Signs up to a token, which is passed over. */
function readUntil(reader: Reader, end: string): Layout {
  const { cursor } = reader;
  const from = cursor.start;
  const inside = new RowBuilder(0);
  while (cursor.peek() !== undefined && cursor.text() !== end && cursor.text() !== '}') {
    if (cursor.text() === '{') inside.pushAll(itemsOf(reader.group()));
    else if (commandOf(cursor.text()) === undefined) inside.push(readSign(reader, true));
    else cursor.at++;
  }
  if (cursor.text() === end) cursor.at++;
  return row(inside.finish(), from, cursor.end);
}

function negation(name: string): string {
  return name === '=' ? '\\ne' : name === '\\in' ? '\\notin' : `\\not${name}`;
}

/** `\underset` below a function is its subscript; above or below a relation it stays what it is. */
function annotated(kind: 'over' | 'under', base: Layout, annotation: Layout, end: number): Layout {
  if (base.role === 'relation' || base.role === 'plus' || base.role === 'times')
    return composite(kind, '', '', [base, annotation], base.start, end);
  return withScript(base, kind === 'over' ? 'sup' : 'sub', annotation, end);
}
