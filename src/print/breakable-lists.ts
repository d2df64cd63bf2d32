/** How a piece of a formula begins in print: see `formulasAsFigures`. */
export const BASE = '<span class="katex-base" aria-hidden="true">';
const TAG = /<span\b[^>]*>|<\/span>/g;

/**
 * KaTeX lets a line break after a relation or an operator, never after a comma. A long list of numbers in a text is
 * then one piece that stretches the line before it. This gives each item of a list outside of brackets a piece of
 * its own; display formulas stay as they are.
 *
 * @param html text with formulas in KaTeX's markup
 */
export function breakableLists(html: string): string {
  const [before = '', ...pieces] = html.split(BASE);
  return pieces.reduce(
    (done, piece) => done + BASE + (inDisplay(done) ? piece : breakAfterCommas(piece)),
    before,
  );
}

function inDisplay(before: string): boolean {
  return (
    before.slice(-2000).lastIndexOf('<span class="katex-display">') > before.slice(-2000).lastIndexOf('</p>')
  );
}

/** The inside of a base, which begins with its strut, and what follows it. */
function breakAfterCommas(piece: string): string {
  const strut = /^<span class="katex-strut"[^>]*><\/span>/.exec(piece)?.[0];
  if (strut === undefined) return piece;
  const cuts: number[] = [];
  let depth = 0;
  let brackets = 0;
  let comma = false;
  for (const tag of piece.matchAll(TAG)) {
    const [text] = tag;
    if (text === '</span>') {
      depth--;
      if (depth < 0) break;
      continue;
    }
    if (depth === 0) {
      const space = text.includes('class="mspace"');
      // The cut stands before the first thing that is neither the comma nor the space after it.
      if (comma && !space) cuts.push(tag.index);
      comma = text.includes('class="mpunct"') ? brackets === 0 : comma && space;
      if (text.includes('class="mopen"')) brackets++;
      if (text.includes('class="mclose"')) brackets--;
    }
    depth++;
  }
  const edges = [0, ...cuts, piece.length];
  return edges
    .slice(1)
    .map((edge, index) => piece.slice(edges[index], edge))
    .join(`</span>${BASE}${strut}`);
}
