import { excerpt } from '#search/excerpt.ts';
import type { Hit } from './engine.ts';

/** Builds the link of one hit. Words of the index go in as text; only the typeset formula is markup, from the site. */
export function hitView(hit: Hit, query: string, base: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'hit';
  link.href = hit.url;
  const title = span('hit-title', hit.title);
  title.lang = /\p{Script=Han}/u.test(hit.title) ? 'zh' : 'en';
  link.append(title, span('hit-facts', hit.facts));
  if (hit.plate !== null) {
    link.append(plateView(base + hit.plate));
  } else {
    const pieces = excerpt(hit.text, query);
    if (pieces.length > 0) {
      const line = span('hit-excerpt', '');
      for (const { text, match } of pieces) {
        if (!match) line.append(text);
        else line.append(Object.assign(document.createElement('mark'), { textContent: text }));
      }
      link.append(line);
    }
  }
  return link;
}

/** A typeset formula of the site, fetched when it comes into view. */
export function plateView(url: string): HTMLElement {
  const plate = document.createElement('div');
  plate.className = 'hit-plate';
  whenVisible(plate, () => void fillPlate(plate, url));
  return plate;
}

export function span(className: string, text: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { className, textContent: text });
}

const plates = new Map<string, Promise<string>>();

async function fillPlate(plate: HTMLElement, url: string): Promise<void> {
  const request = plates.get(url) ?? fetch(url).then((response) => (response.ok ? response.text() : ''));
  plates.set(url, request);
  try {
    plate.innerHTML = await request;
  } catch {
    // The hit reads well without its formula; the next search asks for it again.
    plates.delete(url);
  }
}

function whenVisible(element: Element, then: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    then();
  });
  observer.observe(element);
}
