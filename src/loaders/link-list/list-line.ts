/** A line of the list with what it is; `line` counts from 1, `indent` in columns (a tab reaches the next multiple of 4). */
export type ListLine =
  | { kind: 'heading'; line: number; level: number; text: string; raw: string }
  | { kind: 'item'; line: number; indent: number; text: string; raw: string }
  | { kind: 'text'; line: number; raw: string };

/**
 * The lines of a Markdown list file that say something, in order: headings, list items and anything else. The front
 * matter, blank lines and HTML comments say nothing. A front matter without an end is text.
 */
export function listLines(text: string): ListLine[] {
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const lines: ListLine[] = [];
  let inComment = false;
  for (let index = frontMatterLength(rows); index < rows.length; index += 1) {
    let row = rows[index] ?? '';
    if (inComment || row.trimStart().startsWith('<!--')) {
      const end = row.indexOf('-->');
      inComment = end < 0;
      row = inComment ? '' : row.slice(end + 3);
    }
    if (row.trim() !== '') lines.push(classify(row, index + 1));
  }
  return lines;
}

function frontMatterLength(rows: readonly string[]): number {
  if (rows[0]?.trimEnd() !== '---') return 0;
  return rows.findIndex((row, index) => index > 0 && row.trimEnd() === '---') + 1;
}

function classify(row: string, line: number): ListLine {
  const raw = row.trim();
  const [, hashes, heading] = /^(#{1,6})(?!#)(.*)$/.exec(row.trimEnd()) ?? [];
  if (hashes !== undefined && heading !== undefined) {
    return { kind: 'heading', line, level: hashes.length, text: heading.replace(/\s#+$/, '').trim(), raw };
  }
  const [, space, text] = /^([ \t]*)[-*+](?:[ \t]+(.*))?$/.exec(row) ?? [];
  if (space === undefined) return { kind: 'text', line, raw };
  return { kind: 'item', line, indent: columns(space), text: (text ?? '').trim(), raw };
}

function columns(space: string): number {
  return Array.from(space).reduce(
    (width, character) => (character === '\t' ? width - (width % 4) + 4 : width + 1),
    0,
  );
}
