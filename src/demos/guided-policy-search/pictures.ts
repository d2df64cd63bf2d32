import { type Canvas, createCanvas } from '#demos/shared/canvas.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import type { Minimum2D } from '#numerics/newton-2d.ts';
import { CONTROLS_HEIGHT, controlsChart } from './controls-chart.ts';
import type { Landscape } from './landscape.ts';
import { LANDSCAPE_HEIGHT, landscapeChart } from './landscape-chart.ts';
import { planeChart, planeHeight, planePlot } from './plane-chart.ts';
import { RESIDUALS_HEIGHT, residualsChart } from './residuals-chart.ts';
import { PHASES, type Run, type Snapshot } from './run.ts';
import { BOUNDS, DEFAULT_STATE, type State, startsOf } from './state.ts';
import type { Strings } from './strings.ts';
import type { Pair } from './task.ts';

/** Everything that is drawn, computed from a state. */
export interface Scene {
  readonly run: Run;
  readonly now: Snapshot;
  readonly best: Minimum2D;
  readonly land: Landscape;
}

export interface Pictures {
  readonly plane: Canvas;
  readonly controls: Canvas;
  readonly residuals: Canvas;
  readonly landscape: Canvas;
  draw(state: State, scene: Scene, left: number, right: number): void;
}

/** The four pictures, with a handle at each start. */
export function createPictures(strings: Strings, onStart: (index: number, at: Pair) => void): Pictures {
  let on = planePlot(640);
  const handles = startsOf(DEFAULT_STATE).map((_, i) => {
    const handle = createPlaneHandle({
      label: strings.start(i + 1),
      first: BOUNDS.start,
      second: BOUNDS.start,
      text: ([p, v]) => strings.startText(fixed(p, 1), fixed(v, 1)),
      valueAt: ([x, y]) => [on.toX.invert(x), on.toY.invert(y)],
      onInput: (at) => onStart(i, at),
      className: 'bench-handle gps-handle',
    });
    handle.element.setAttribute('data-part', 'trajectory policy exact');
    return handle;
  });
  const pictures = {
    plane: createCanvas(strings.plane, ...handles.map(({ element }) => element)),
    controls: createCanvas(strings.controlsName),
    residuals: createCanvas(strings.residualsName),
    landscape: createCanvas(strings.landscapeName),
  };
  return {
    ...pictures,
    draw(state, { run, now, best, land }, left, right) {
      const { view, wind, one } = state;
      const starts = startsOf(state);
      on = planePlot(left);
      const task = { view, wind, starts };
      pictures.plane.draw(
        left,
        planeHeight(left),
        planeChart(on, task, now.trajectories, now.theta, best.point, strings),
      );
      pictures.controls.draw(left, CONTROLS_HEIGHT, controlsChart(now, one, left, strings));
      pictures.residuals.draw(right, RESIDUALS_HEIGHT, residualsChart(run, now, right, strings));
      const way = [...run.rounds.slice(0, now.rounds + 1).map(({ theta }) => theta), now.theta];
      pictures.landscape.draw(right, LANDSCAPE_HEIGHT, landscapeChart(land, way, best.point, right));
      handles.forEach((handle, i) => {
        const start = starts[i];
        if (start === undefined) return;
        handle.place(on.at(start), start);
        handle.element.toggleAttribute('data-shown', i === one);
      });
    },
  };
}

/** The round that a snapshot belongs to: the one that is complete, or the one under way. */
export function roundOf({ rounds, phase }: Snapshot): number {
  return phase === 'start' || phase === PHASES.at(-1) ? rounds : rounds + 1;
}
