const NAMES = 'data-part';
/** A term that was pressed; parts of pictures that can be pressed, such as the cells of a grid, mean something else by it. */
const PRESSED = `button[${NAMES}][aria-pressed="true"]`;
/** Who points at these is looking at the picture or setting something, and wants to see all of it. */
const PICTURES_AND_CONTROLS = 'svg, label, fieldset, input, select';

function namesOf(element: Element | null): readonly string[] {
  return element?.getAttribute(NAMES)?.split(' ') ?? [];
}

/**
 * Binds terms, controls and parts of pictures: every element inside `scope` says in `data-part` what it belongs to, by
 * names separated by blanks. While the pointer or the focus is on one, those that share a name with it carry
 * `data-lit`; if it is made of words, all others carry `data-faded`. A pressed button among them (`aria-pressed`) holds
 * on when nothing is pointed at. What is drawn anew meanwhile is marked as well. Returns what ends this.
 */
export function watchLinkedParts(scope: Element): () => void {
  let pointed: readonly string[] = [];
  let atWords = false;
  const mark = (): void => {
    const pressed = namesOf(scope.querySelector(PRESSED));
    const lit = new Set(pointed.length > 0 ? pointed : pressed);
    const shown = new Set(atWords ? pointed : pressed);
    for (const part of scope.querySelectorAll(`[${NAMES}]`)) {
      const names = namesOf(part);
      const shared = names.some((name) => lit.has(name));
      part.toggleAttribute('data-lit', shared);
      part.toggleAttribute('data-faded', shown.size > 0 && !shared && !names.some((name) => shown.has(name)));
    }
  };
  const point = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest(`[${NAMES}]`) : null;
    const inside = target !== null && scope.contains(target) ? target : null;
    pointed = namesOf(inside);
    atWords = inside !== null && inside.closest(PICTURES_AND_CONTROLS) === null;
    mark();
  };
  const redrawn = new MutationObserver(mark);
  redrawn.observe(scope, { childList: true, subtree: true });
  const kinds = ['pointerover', 'focusin', 'click'] as const;
  for (const kind of kinds) document.addEventListener(kind, point);
  return () => {
    redrawn.disconnect();
    for (const kind of kinds) document.removeEventListener(kind, point);
    for (const part of scope.querySelectorAll(`[${NAMES}]`)) {
      part.removeAttribute('data-lit');
      part.removeAttribute('data-faded');
    }
  };
}
