/**
 * Binds terms of equations, controls and parts of pictures that carry `data-term`, a list of names: while the pointer or the
 * focus is on one of them, all elements of `section` that have its first name in their lists carry `data-lit`. `section`
 * carries `data-pointing` as well while it is words that are pointed at, so that pictures may show that part alone; whoever
 * moves a control or looks at a picture wants to see all of it. Returns what ends this.
 */
export function bindTerms(section: HTMLElement): () => void {
  let lit: string | undefined;
  const light = (name: string | undefined): void => {
    lit = name;
    for (const element of section.querySelectorAll('[data-term]'))
      element.toggleAttribute('data-lit', name !== undefined && namesOf(element).includes(name));
  };
  const point = (event: Event): void => {
    const target = event.target instanceof Element ? event.target.closest('[data-term]') : null;
    const name = target && section.contains(target) ? namesOf(target)[0] : undefined;
    section.toggleAttribute('data-pointing', name !== undefined && target?.closest('svg, label') === null);
    if (name !== lit) light(name);
  };
  // Parts of a picture are drawn anew while it is pointed at.
  const redrawn = new MutationObserver(() => {
    if (lit !== undefined) light(lit);
  });
  redrawn.observe(section, { childList: true, subtree: true });
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', point);
  return () => {
    redrawn.disconnect();
    document.removeEventListener('pointerover', point);
    document.removeEventListener('focusin', point);
    section.removeAttribute('data-pointing');
    light(undefined);
  };
}

function namesOf(element: Element): string[] {
  return (element.getAttribute('data-term') ?? '').split(' ');
}
