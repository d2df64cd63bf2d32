import { element } from '#figures/kit/svg.ts';
import { pixel } from '#figures/kit/path.ts';

/** Parts of a picture that belong to terms of an equation, as one group with `data-part`. */
export function part(names: string, ...content: readonly string[]): string {
  return element('g', { 'data-part': names }, content.join(''));
}

/** Content cut off at a rectangle of the drawing, which keeps its coordinates. */
export function clipped(
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
  ...content: readonly string[]
): string {
  const box = { x: pixel(left), y: pixel(top), width: pixel(right - left), height: pixel(bottom - top) };
  const viewBox = Object.values(box).join(' ');
  return element('svg', { ...box, viewBox, overflow: 'hidden' }, content.join(''));
}
