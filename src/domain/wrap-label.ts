const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/u;
/** Chinese punctuation that may not begin a line. */
const CLOSING = /^[，。；：！？、）》”’]/u;

/** Rough advance width of a text in em: full-width characters one, capitals and wide letters more than others. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 1;
    else if (/[ijl.,:;'’|!()[\]]/.test(character)) width += 0.3;
    else if (/[A-Zmw—–]/.test(character)) width += 0.7;
    else width += 0.51;
  }
  return width;
}

/**
 * A label in at most `lines` lines of about `room` em, broken between words, Chinese between characters; what does
 * not fit is cut with an ellipsis.
 */
export function wrapLabel(label: string, room: number, lines: number): string[] {
  const pieces = label.match(
    /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]+|\s+/gu,
  );
  const rows: string[] = [];
  let row = '';
  for (const piece of pieces ?? []) {
    const longer = row + piece;
    if (row.trim() === '' || labelWidth(longer.trimEnd()) <= room || CLOSING.test(piece)) row = longer;
    else {
      rows.push(row.trim());
      row = piece;
    }
  }
  if (row.trim() !== '') rows.push(row.trim());
  if (rows.length <= lines) return rows;
  return [...rows.slice(0, lines - 1), shortened(rows.slice(lines - 1).join(' '), room)];
}

function shortened(text: string, room: number): string {
  let kept = '';
  for (const character of text) {
    if (labelWidth(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
