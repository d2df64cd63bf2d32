import { watchChanges } from '#demos/shared/changes.ts';
import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { Reached } from '#demos/shared/training-bench.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { answer } from './answer.ts';
import { beginning, decode } from './coders.ts';
import type { Pair } from './config.ts';
import { createControls } from './controls.ts';
import { type DecodedPlane, decodePlane } from './posterior.ts';
import {
  DATA_LINES,
  DATA_REACH,
  LATENT_LINES,
  LATENT_REACH,
  dataPicture,
  dataScales,
  latentPicture,
  latentScales,
} from './picture.ts';
import { createPlanePlot } from './plane-plot.ts';
import { createReadout } from './readout.ts';
import { BOUNDS, type State, configOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';
import type { Snapshot } from './trainer.ts';

/**
 * The whole demo as one element.
 *
 * @param reached how far training has come towards a state; asking also sets it going
 */
export function createView(
  locale: Locale,
  reached: (state: State) => Reached<Snapshot>,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const planes = {
    data: createPlanePlot(DATA_LINES, {
      label: strings.data,
      handle: strings.handle.x,
      name: 'x',
      part: 'belief',
      bounds: BOUNDS.x,
      reach: DATA_REACH,
      onMove: (x: Pair) => onChange((state) => ({ ...state, x })),
    }),
    latent: createPlanePlot(LATENT_LINES, {
      label: strings.latent,
      handle: strings.handle.z,
      name: 'z',
      part: 'decoder',
      bounds: BOUNDS.z,
      reach: LATENT_REACH,
      onMove: (z: Pair) => onChange((state) => ({ ...state, z })),
    }),
  };
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const caption = (name: string, note: string): HTMLElement =>
    html('p', { class: 'bench-caption' }, html('b', {}, name), ' ', note);
  const figures = {
    data: html('div', { class: 'bench-figure' }, planes.data.element),
    latent: html('div', { class: 'bench-figure' }, planes.latent.element),
  };
  const below = html('div', { class: 'bench-figure' }, trace.element);
  const changed = watchChanges();
  let decoded: { readonly of: Snapshot; readonly plane: DecodedPlane } | null = null;
  let drawn: { readonly key: string; readonly data: readonly Pair[] } = { key: '', data: [] };
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid bench-fold' },
        html(
          'div',
          {},
          html(
            'div',
            { class: 'vae-planes bench-lead' },
            html('div', {}, caption(strings.data, strings.dataNote), figures.data),
            html('div', {}, caption(strings.latent, strings.latentNote), figures.latent),
          ),
          html('div', {}, caption(strings.trace, strings.traceNote), below),
        ),
        html('div', { class: 'bench-side' }, row.element, controls.element, readout.element),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const [width, wide] = [pictureWidth(figures.data), pictureWidth(below)];
      const { steps, snapshot } = reached(state);
      const key = `${state.shape} ${state.seed}`;
      if (key !== drawn.key) drawn = { key, data: beginning(configOf(state)).data };
      const { data } = drawn;
      // Reports come less often than frames.
      if (changed(snapshot, data, state.x, state.z, state.noise, state.beta, state.seed, width)) {
        if (decoded?.of !== snapshot) decoded = { of: snapshot, plane: decodePlane(snapshot) };
        const found = answer(state.x, snapshot, decoded.plane, state.noise, state.seed);
        const [dataPlane, latentPlane] = [dataScales(width), latentScales(width)];
        planes.data.draw(dataPicture(dataPlane, data, snapshot, state), dataPlane, state.x, width);
        const latent = latentPicture(latentPlane, data, snapshot, state, found.posterior);
        planes.latent.draw(latent, latentPlane, state.z, width);
        readout.write(found, snapshot.averages);
        terms.set(termValues(state, decode(snapshot, state.z), found));
      }
      trace.draw(snapshot.trace, state.steps, wide);
      controls.set(state);
      row.set({ playing, progress: strings.steps(steps, state.steps), seed: state.seed });
    },
  };
}
