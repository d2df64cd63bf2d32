import type { Locale } from '#domain/locale.ts';
import { html, svg } from '#demos/shared/dom.ts';
import { entryLinks } from '#demos/shared/entry-links.ts';
import { fixed } from '#domain/number-text.ts';
import { WIDTH } from '#figures/kit/plot.ts';
import { type ActionBar, type Commands, createActionBar } from './actions.ts';
import { createControls } from './controls.ts';
import { ENTRIES, type Term } from './equations.ts';
import { createPanels } from './panels.ts';
import { TRACE_HEIGHT, tracePicture } from './pictures.ts';
import { createReadout } from './readout.ts';
import type { Session } from './session.ts';
import type { State } from './state.ts';
import { STRINGS } from './strings.ts';

export interface View {
  readonly element: HTMLDivElement;
  readonly actions: ActionBar;
  draw(session: Session, playing: boolean): void;
}

/** log p(x) = ℒ(q) + KL with the numbers of now, each term bound to its place in the equation. */
function createBalance(title: string) {
  const term = (name: Term, text: string): [HTMLElement, HTMLElement] => {
    const value = html('b');
    return [html('span', { class: 'pfit-balance-term', 'data-term': name }, text, ' ', value), value];
  };
  const [evidence, evidenceNow] = term('evidence', 'log p(x)');
  const [bound, boundNow] = term('bound', 'ℒ(q)');
  const [divergence, divergenceNow] = term('divergence', 'KL');
  return {
    element: html(
      'p',
      { class: 'pfit-balance', role: 'group', 'aria-label': title },
      evidence,
      ' = ',
      bound,
      ' + ',
      divergence,
    ),
    write({ exact, run }: Session): void {
      const now = run.bounds.at(-1) ?? NaN;
      evidenceNow.textContent = fixed(exact.logEvidence, 3);
      boundNow.textContent = fixed(now, 3);
      divergenceNow.textContent = fixed(exact.logEvidence - now, 3);
    },
  };
}

/** The whole demo as one element; `onChange` gets what a reader sets. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (change: Partial<State>) => void,
): View {
  const strings = STRINGS[locale];
  const panels = createPanels(strings, (start) => onChange({ start }));
  const actions = createActionBar(strings, commands);
  const balance = createBalance(strings.balance);
  const readout = createReadout(strings);
  const controls = createControls(strings, onChange);
  const trace = svg('svg', {
    class: 'dk-picture',
    viewBox: `0 0 ${WIDTH} ${TRACE_HEIGHT}`,
    role: 'img',
    'aria-label': strings.traceName,
  });
  return {
    element: html(
      'div',
      { class: 'dk pfit' },
      html('p', { class: 'dk-question' }, strings.question),
      panels.element,
      html('p', { class: 'dk-caption' }, strings.startHint),
      actions.element,
      html(
        'div',
        { class: 'pfit-numbers' },
        html(
          'div',
          {},
          balance.element,
          html('p', { class: 'dk-caption' }, html('b', {}, strings.trace)),
          trace,
          html(
            'p',
            { class: 'dk-caption pfit-legend' },
            html('span', { 'data-term': 'evidence' }, strings.legend.exact),
            html('span', { class: 'pfit-ink-fit', 'data-term': 'bound' }, strings.legend.bound),
            html('span', { class: 'pfit-ink-laplace', 'data-term': 'laplace' }, strings.legend.laplace),
          ),
        ),
        readout.element,
      ),
      controls.element,
      entryLinks(
        strings.links,
        ENTRIES.map(([id, name]) => [id, name[locale]]),
      ),
    ),
    actions,
    draw(session, playing) {
      panels.draw(session);
      balance.write(session);
      readout.write(session);
      trace.innerHTML = tracePicture(session, strings);
      controls.set(session.state);
      actions.set({ playing, steps: session.state.steps, seed: session.state.seed });
    },
  };
}
