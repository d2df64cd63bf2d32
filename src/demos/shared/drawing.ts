import { escapeHtml } from '#domain/escape-html.ts';
import { WIDTH } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';

/** Parts of a picture that belong to terms of an equation, as one group with `data-term`. */
export function part(terms: string, ...content: readonly string[]): string {
  return element('g', { 'data-term': terms }, content.join(''));
}

/** Content cut off at a rectangle of the drawing, which keeps its coordinates. */
export function clipped(
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
  ...content: readonly string[]
): string {
  const [width, height] = [right - left, bottom - top];
  return element(
    'svg',
    {
      x: String(left),
      y: String(top),
      width: String(width),
      height: String(height),
      viewBox: `${left} ${top} ${width} ${height}`,
      overflow: 'hidden',
    },
    content.join(''),
  );
}

/** A drawing of the kit as the text of one <svg> with a text alternative. */
export function stillDrawing(height: number, description: string, content: string): string {
  return `<svg class="figure-drawing" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(description)}">${content}</svg>`;
}
