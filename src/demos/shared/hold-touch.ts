/**
 * Keeps the page from scrolling under a finger that drags `element`, which would end the drag: on parts of an SVG picture
 * browsers do not heed `touch-action`.
 */
export function holdTouch(element: Element): void {
  element.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
}
