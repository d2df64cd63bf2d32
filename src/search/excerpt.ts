/** A piece of text, marked where it matches. */
export interface Piece {
  text: string;
  match: boolean;
}

/**
 * The part of a text around the first match of a query's words, as pieces of plain text: `length` characters at
 * most, dots where it was cut. Empty when no word occurs.
 */
export function excerpt(text: string, query: string, length = 110): Piece[] {
  const words = query
    .toLowerCase()
    .split(/[\s,，。、；;:：]+/)
    .flatMap((word) => word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  if (places.length === 0) return [];
  const first = Math.min(...places);
  const start = Math.max(0, first - Math.floor(length / 3));
  const shown = text.slice(start, start + length);
  const pattern = new RegExp(
    `(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'giu',
  );
  const pieces = shown.split(pattern).map((part, index) => ({ text: part, match: index % 2 === 1 }));
  if (start > 0) pieces.unshift({ text: '…', match: false });
  if (start + length < text.length) pieces.push({ text: '…', match: false });
  return pieces.filter((piece) => piece.text !== '');
}
