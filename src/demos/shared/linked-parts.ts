const NAMES = 'data-part';

function namesOf(element: Element | null): readonly string[] {
  return element?.getAttribute(NAMES)?.split(' ') ?? [];
}

/**
 * Binds terms, controls and parts of pictures: every element inside `scope` says in `data-part` what it belongs to, by
 * names separated by blanks. While the pointer or the focus is on one, those that share a name with it carry
 * `data-lit`, all others `data-faded`. A pressed button among them (`aria-pressed`) holds on when nothing is pointed at.
 * Returns what ends this.
 */
export function watchLinkedParts(scope: Element): () => void {
  const point = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest(`[${NAMES}]`) : null;
    const pointed = target !== null && scope.contains(target) ? target : null;
    const names = new Set(namesOf(pointed ?? scope.querySelector(`[${NAMES}][aria-pressed="true"]`)));
    for (const part of scope.querySelectorAll(`[${NAMES}]`)) {
      const shared = namesOf(part).some((name) => names.has(name));
      part.toggleAttribute('data-lit', shared);
      part.toggleAttribute('data-faded', names.size > 0 && !shared);
    }
  };
  const kinds = ['pointerover', 'focusin', 'click'] as const;
  for (const kind of kinds) document.addEventListener(kind, point);
  return () => {
    for (const kind of kinds) document.removeEventListener(kind, point);
    for (const part of scope.querySelectorAll(`[${NAMES}]`)) {
      part.removeAttribute('data-lit');
      part.removeAttribute('data-faded');
    }
  };
}
