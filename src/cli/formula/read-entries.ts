import { readFileSync } from 'node:fs';
import type { FormulaEntry } from '#formula/search/source.ts';

/** A mistake of whoever gave the files: its message says the file, the line, what was expected and found. */
export class InputError extends Error {}

/** Formulas from a file with a JSON object a line. Other keys than `id` and `tex` are passed over. @throws InputError */
export function readEntries(file: string): FormulaEntry[] {
  const entries: FormulaEntry[] = [];
  readText(file)
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() !== '') entries.push(readLine(line, `${file}:${String(at + 1)}`));
    });
  return entries;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

function readLine(line: string, place: string): FormulaEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${place}: expected a JSON object, found ${excerpt(line)}`);
  }
  if (isEntry(value)) return { id: value.id, tex: value.tex };
  throw new InputError(`${place}: expected {"id": "...", "tex": "..."}, found ${excerpt(line)}`);
}

function isEntry(value: unknown): value is FormulaEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'tex' in value &&
    typeof value.id === 'string' &&
    typeof value.tex === 'string'
  );
}

function excerpt(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}...` : line;
}
