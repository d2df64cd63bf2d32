import { setAttributes, svg } from '#demos/shared/dom.ts';
import {
  DISTANCE_PLOT_HEIGHT,
  distanceAxes,
  distanceLine,
  distancePlot,
  theoryLine,
} from './distance-plot.ts';
import { METHODS } from './methods.ts';
import { type State, settingsOf, stepsOf } from './state.ts';
import type { Strings } from './strings.ts';
import { METHOD_PARTS } from './parts.ts';
import { METHOD_TONES } from './tones.ts';
import { theoreticalFactor } from './theory.ts';
import type { Track } from './track.ts';

export interface Distances {
  readonly element: SVGSVGElement;
  draw(state: State, tracks: readonly Track[], width: number): void;
}

/** Distance from the minimum over the steps, measured and by theory. */
export function createDistances(strings: Strings): Distances {
  const axes = svg('g');
  const lines = METHODS.map((method) => ({
    method,
    measured: svg('g', { 'data-part': METHOD_PARTS[method] }),
    theory: svg('g', { 'data-part': METHOD_PARTS[method] }),
  }));
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.distances },
    axes,
    ...lines.flatMap(({ theory, measured }) => [theory, measured]),
  );
  return {
    element,
    draw(state, tracks, width) {
      const on = distancePlot(width, stepsOf(state));
      setAttributes(element, {
        viewBox: `0 0 ${width} ${DISTANCE_PLOT_HEIGHT}`,
        width,
        height: DISTANCE_PLOT_HEIGHT,
      });
      axes.innerHTML = distanceAxes(on);
      for (const { method, measured, theory } of lines) {
        const distances = tracks.find((other) => other.method === method)?.distances ?? [];
        const shown = state.shown.includes(method);
        const factor = theoreticalFactor(method, state.land.condition, settingsOf(state));
        measured.innerHTML = shown ? distanceLine(on, distances, METHOD_TONES[method]) : '';
        theory.innerHTML =
          shown && factor !== null ? theoryLine(on, distances[0] ?? NaN, factor, METHOD_TONES[method]) : '';
      }
    },
  };
}
