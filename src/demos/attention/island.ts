import type { Locale } from '#domain/locale.ts';
import { createCopyButton } from '#demos/shared/copy-button.ts';
import { html } from '#demos/shared/dom.ts';
import { entryLinks } from '#demos/shared/entry-links.ts';
import { watchTerms } from '#demos/shared/terms.ts';
import { ENTRIES } from './equations.ts';
import { createMatrix } from './matrix.ts';
import { createPlanes } from './planes.ts';
import { createProducts } from './products.ts';
import {
  DEFAULT_STATE,
  type State,
  commandOf,
  parse,
  serialise,
  withHand,
  withVector,
  withoutHand,
} from './state.ts';
import { STRINGS } from './strings.ts';

/** The address is rewritten so long after the last change (browsers refuse to do it too often). */
const ADDRESS_DELAY = 400;

/** Puts the running demo in the place of the still picture that `root` holds. Returns what takes it away again. */
export function mount(root: HTMLElement, locale: Locale): () => void {
  const strings = STRINGS[locale];
  let state = parse(location.hash) ?? DEFAULT_STATE;
  let drawFrame = 0;
  let addressTimer = 0;

  const draw = (): void => {
    planes.draw(state);
    matrix.write(state);
    products.write(state);
    divide.checked = state.root;
    compute.disabled = state.hand.every((weights) => weights === null);
    terms.refresh();
  };
  const show = (next: State): void => {
    state = next;
    message.textContent = '';
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(
      () => history.replaceState(history.state, '', serialise(state)),
      ADDRESS_DELAY,
    );
    drawFrame ||= requestAnimationFrame(() => {
      drawFrame = 0;
      draw();
    });
  };
  const button = (label: string, next: () => State): HTMLButtonElement => {
    const element = html('button', { type: 'button', class: 'dk-button' }, label);
    element.addEventListener('click', () => show(next()));
    return element;
  };
  const copy = (label: string, text: () => string): HTMLButtonElement =>
    createCopyButton(
      label,
      text,
      () => (message.textContent = strings.copied),
      () => (message.textContent = strings.refused),
    );

  const planes = createPlanes(strings, (kind, token, to) => show(withVector(state, kind, token, to)));
  const matrix = createMatrix(
    strings,
    (m, n, value) => show(withHand(state, m, n, value)),
    (chosen) => show({ ...state, chosen }),
  );
  const products = createProducts(strings);
  const message = html('p', { class: 'dk-message', role: 'status' });
  const divide = html('input', { type: 'checkbox' });
  divide.addEventListener('change', () => show(withoutHand({ ...state, root: divide.checked })));
  const compute = button(strings.compute, () => withoutHand(state));
  const element = html(
    'div',
    { class: 'dk att' },
    html('p', { class: 'dk-question' }, strings.question),
    planes.element,
    html(
      'div',
      { class: 'dk-row att-actions' },
      html('label', { class: 'dk-choice', 'data-term': 'root' }, divide, strings.root),
      compute,
      button(strings.reset, () => DEFAULT_STATE),
      copy(strings.copyLink, () => new URL(serialise(state), location.href).href),
      copy(strings.copyCode, () => commandOf(state)),
    ),
    message,
    html(
      'div',
      { class: 'att-tables' },
      html('div', {}, html('p', { class: 'att-title' }, html('b', {}, strings.matrix)), matrix.element),
      products.element,
    ),
    entryLinks(
      strings.links,
      ENTRIES.map(([id, name]) => [id, name[locale]]),
    ),
  );

  const before = [...root.childNodes];
  root.replaceChildren(element);
  const terms = watchTerms(root);
  const followAddress = (): void => {
    const asked = parse(location.hash);
    if (asked !== null && serialise(asked) !== serialise(state)) show(asked);
  };
  window.addEventListener('hashchange', followAddress);
  draw();

  return () => {
    cancelAnimationFrame(drawFrame);
    clearTimeout(addressTimer);
    terms.stop();
    window.removeEventListener('hashchange', followAddress);
    root.replaceChildren(...before);
  };
}
