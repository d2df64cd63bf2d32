import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';

/**
 * The text of a file that an author wrote: without a byte order mark, with lines that end in `\n`. A file in another
 * encoding than UTF-8 is a problem at its first line that cannot be read.
 */
export function readText(root: string, file: string): { text: string; problems: Problem[] } {
  const bytes = readFileSync(join(root, file));
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
  if (isUtf8(bytes)) return { text, problems: [] };
  const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
  const found = 'bytes of another encoding (GBK, UTF-16, Latin-1)';
  return {
    text,
    problems: [{ file, line, kind: 'file that is not UTF-8', expected: 'text saved as UTF-8', found }],
  };
}
