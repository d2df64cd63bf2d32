import { tokenize } from './tokens.ts';

/** Commands and signs of an alignment, at which a group must end. */
const PARTING = new Set(['&', '\\\\', '\\newline', '\\cr']);

/**
 * TeX whose part from `start` to `end` is marked: each of its pieces between signs of alignment stands in a group with
 * `\htmlData{match=1}`. Null where the part begins or ends inside an environment or a pair of brackets that belong
 * together, so that no group can hold it.
 */
export function markRange(tex: string, start: number, end: number): string | null {
  const part = tex.slice(start, end);
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  const openings: string[] = [];
  for (const { text, start: at, end: behind } of tokenize(part)) {
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    else if (text === '\\begin' || text === '\\left') openings.push(text);
    else if (text === '\\end' || text === '\\right') {
      if (openings.pop() !== (text === '\\end' ? '\\begin' : '\\left')) return null;
    } else if (depth === 0 && openings.length === 0 && PARTING.has(text)) {
      pieces.push(marked(part.slice(from, at)), text);
      from = behind;
    }
    if (depth < 0) return null;
  }
  if (depth !== 0 || openings.length > 0) return null;
  pieces.push(marked(part.slice(from)));
  return tex.slice(0, start) + pieces.join('') + tex.slice(end);
}

function marked(piece: string): string {
  return piece.trim() === '' ? piece : `\\htmlData{match=1}{${piece}}`;
}
