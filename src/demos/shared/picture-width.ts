/**
 * How wide a picture in this element may be, in pixels. To be asked for before anything is drawn: after that it makes the
 * browser lay out the page at once.
 */
export function pictureWidth(element: HTMLElement): number {
  return Math.max(240, element.clientWidth);
}
