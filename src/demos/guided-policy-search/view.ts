import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createLegend } from '#demos/shared/legend.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { bestPolicy } from './exact.ts';
import { landscape } from './landscape.ts';
import { type Scene, createPictures, roundOf } from './pictures.ts';
import { createReadout } from './readout.ts';
import { type State, runOf, serialise, startsOf, withStart } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { STROKES } from './strokes.ts';
import { PARTS, SYMBOLS, termValues } from './term-values.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const pictures = createPictures(strings, (index, at) => onChange((state) => withStart(state, index, at)));
  const row = createCommandRow(locale, commands);
  const readout = createReadout(strings);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const sceneOf = createScenes();
  let drawn = '';
  const [controlsTitle, residualsNote] = [html('b'), html('span')];
  const caption = (name: string, note: Node | string): HTMLElement =>
    html('p', { class: 'bench-caption' }, html('b', {}, name), ' ', note);
  const legend = planeLegend(strings);
  for (const lead of [pictures.plane.element, legend]) lead.classList.add('bench-lead');
  const left = html(
    'div',
    {},
    pictures.plane.element,
    legend,
    html('p', { class: 'bench-caption' }, controlsTitle, ' ', strings.controlsNote),
    pictures.controls.element,
    controlsLegend(strings),
  );
  const right = html(
    'div',
    {},
    row.element,
    caption(strings.residualsTitle, residualsNote),
    pictures.residuals.element,
    residualsLegend(strings),
    caption(strings.landscapeTitle, strings.landscapeNote),
    pictures.landscape.element,
    readout.element,
  );
  const element = html(
    'div',
    { class: 'bench' },
    terms.element,
    controls.element,
    html('div', { class: 'bench-grid bench-fold' }, left, right),
  );
  // In one column the two have no boxes of their own.
  const widthOf = (column: HTMLElement): number => Math.max(280, column.clientWidth || element.clientWidth);
  return {
    element,
    commands: row,
    draw(state, playing) {
      const scene = sceneOf(state);
      const { run, now, best } = scene;
      row.set({
        playing,
        progress: strings.progress(roundOf(now), strings.phases[now.phase]),
        seed: state.seed,
      });
      const widths = [widthOf(left), widthOf(right)] as const;
      // Most frames while it plays show the same step as the frame before.
      const shown = `${serialise(state)} ${widths.join(' ')}`;
      if (shown === drawn) return;
      drawn = shown;
      pictures.draw(state, scene, ...widths);
      controlsTitle.textContent = strings.controlsTitle(state.one + 1);
      residualsNote.textContent = strings.residualsNote(run.stopsAt);
      readout.write(run, now, best);
      terms.set(termValues(now, state.rho, best));
      controls.set(state);
    },
  };
}

/** Scenes of states; what does not depend on the number of steps is computed once for a run. */
function createScenes(): (state: State) => Scene {
  let known: Omit<Scene, 'now'> | undefined;
  return (state) => {
    const run = runOf(state);
    if (known?.run !== run) {
      const task = { view: state.view, wind: state.wind, starts: startsOf(state) };
      const best = bestPolicy(task);
      const way = run.rounds.map(({ theta }) => theta);
      known = { run, best, land: landscape(task, best.point, best.value, run.copy, way) };
    }
    return { ...known, now: run.at(state.steps) };
  };
}

function planeLegend({ legend }: Strings): HTMLUListElement {
  return createLegend([
    { part: 'trajectory', stroke: STROKES.trajectory, text: legend.trajectory },
    { part: 'policy', stroke: STROKES.policy, text: legend.policy },
    { part: 'exact', stroke: STROKES.exact, text: legend.exact },
  ]);
}

function controlsLegend({ legend }: Strings): HTMLUListElement {
  return createLegend([
    { part: 'trajectory', stroke: STROKES.trajectory, text: legend.trajectory },
    { part: 'policy', stroke: STROKES.policy, text: legend.response },
    { part: 'multiplier', stroke: STROKES.multiplier, text: legend.multiplier },
  ]);
}

function residualsLegend({ legend }: Strings): HTMLUListElement {
  return createLegend([
    { part: 'primal', stroke: STROKES.primal, text: legend.primal },
    { part: 'dual', stroke: STROKES.dual, text: legend.dual },
    { part: 'primal dual', stroke: STROKES.threshold, text: legend.thresholds },
  ]);
}
