/** What joins the terms of the equations with the controls and the parts of the pictures. */
export interface TermWatch {
  /** Marks what has been drawn anew. */
  refresh(): void;
  stop(): void;
}

const words = (element: Element, attribute: string): string[] =>
  element.getAttribute(attribute)?.split(' ') ?? [];

/**
 * Elements name the term they belong to by `data-term`, parts of pictures by `data-part` (several with spaces between). While
 * the pointer or the focus is on one of either, every `data-term` of the same name carries `data-lit`, and the parts of other
 * names carry `data-dim`, if there are parts of this one. Looks at the whole section `.demo` around `root`, equations included.
 */
export function watchTerms(root: HTMLElement): TermWatch {
  const scope = root.closest('.demo') ?? root;
  let term: string | undefined;
  const refresh = (): void => {
    for (const element of scope.querySelectorAll('[data-term]'))
      element.toggleAttribute('data-lit', term !== undefined && words(element, 'data-term').includes(term));
    const parts = [...scope.querySelectorAll('[data-part]')];
    const named = parts.map((part) => term !== undefined && words(part, 'data-part').includes(term));
    const any = named.includes(true);
    parts.forEach((part, i) => part.toggleAttribute('data-dim', any && named[i] === false));
  };
  const point = (event: Event): void => {
    const at =
      event.target instanceof Element && scope.contains(event.target)
        ? event.target.closest('[data-term], [data-part]')
        : null;
    const pointed = at ? (words(at, 'data-term')[0] ?? words(at, 'data-part')[0]) : undefined;
    if (pointed === term) return;
    term = pointed;
    refresh();
  };
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', point);
  return {
    refresh,
    stop() {
      document.removeEventListener('pointerover', point);
      document.removeEventListener('focusin', point);
      term = undefined;
      refresh();
    },
  };
}

/** Marks a term of a governing equation, for `watchTerms`; KaTeX needs `trust` for it. */
export function markTerm(term: string, tex: string): string {
  return `\\htmlData{term=${term}}{${tex}}`;
}
