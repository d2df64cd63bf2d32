import { TERMS } from './equations.ts';

const ATTRIBUTE = 'data-klfit-term';

/**
 * While the pointer or the focus is on an element that carries `data-klfit-term`, anywhere on the page, `root` carries
 * `data-highlight` with that term, and the style sheet lets the other parts step back. Returns what ends this.
 */
export function watchTerms(root: HTMLElement): () => void {
  const point = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest(`[${ATTRIBUTE}]`) : null;
    const term = TERMS.find((known) => known === target?.getAttribute(ATTRIBUTE));
    if (term === undefined) root.removeAttribute('data-highlight');
    else root.setAttribute('data-highlight', term);
  };
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', point);
  return () => {
    document.removeEventListener('pointerover', point);
    document.removeEventListener('focusin', point);
  };
}
