import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import {
  GUESS_TICKS,
  X_TICKS,
  dataArea,
  exactLine,
  guessLine,
  layoutFor,
  noisedArea,
  outline,
  ways,
  weightUnit,
} from './figure.ts';
import { type Snapshot, networkDenoiser } from './run.ts';
import { STEPS } from './schedule.ts';
import { BOUNDS, DEFAULT_STATE, type State, dataOf } from './state.ts';
import type { Strings } from './strings.ts';

export interface Plot {
  readonly element: SVGSVGElement;
  /** `snapshot` may be of other data than the state's while a worker is at it: then it is pale. */
  draw(state: State, snapshot: Snapshot | null, stale: boolean, width: number): void;
}

/** Data with samples over them, their ways from noise, and the guesses of the noise at one step. */
export function createPlot(
  strings: Strings,
  onHump: (index: number, mean: number, weight: number) => void,
  onTime: (time: number) => void,
): Plot {
  let layout = layoutFor(640);
  let perWeight = 1;
  const shape = (className: string, part: string): SVGPathElement =>
    svg('path', { class: className, 'data-part': part });
  const axis = svg('g', { class: 'bench-axis' });
  const data = shape('df-data', 'data');
  const exact = {
    ends: shape('bench-line df-exact', 'exact'),
    paths: shape('df-paths df-exact', 'exact paths'),
    guess: shape('bench-line df-exact', 'exact gap'),
  };
  const learned = {
    ends: shape('bench-line df-learned', 'learned paths'),
    paths: shape('df-paths df-learned', 'learned paths'),
    guess: shape('bench-line df-learned', 'learned gap loss'),
  };
  const marginal = shape('df-data', 'noised floor');
  const moment = shape('df-moment', 'alpha noised');
  const titles = {
    data: svg('text', { class: 'df-title' }, strings.titles.data),
    ways: svg('text', { class: 'df-title' }, strings.titles.ways),
    guess: svg('text', { class: 'df-title' }),
  };
  const lower = svg('svg', {}, svg('g', {}, exact.guess, learned.guess));
  const fromNetwork = [learned.ends, learned.paths, learned.guess, exact.ends, exact.paths];
  const humps = DEFAULT_STATE.means.map((_, i) => {
    const made = createPlaneHandle({
      label: strings.hump(i + 1),
      first: BOUNDS.mean,
      second: BOUNDS.weight,
      text: ([mean, weight]) => strings.place(fixed(mean, 1), fixed(weight, 0)),
      valueAt: ([a, b]) => [layout.x.invert(a), (layout.base - b) / perWeight],
      onInput: ([mean, weight]) => onHump(i, mean, weight),
      className: 'bench-handle df-hump',
    });
    made.element.setAttribute('data-part', 'data');
    return made;
  });
  const time = createPlaneHandle({
    label: strings.time,
    first: BOUNDS.time,
    second: { min: 0, max: 0, step: 1 },
    text: ([t]) => strings.step(fixed(t, 0)),
    valueAt: ([, b]) => [layout.time.invert(b), 0],
    onInput: ([t]) => onTime(t),
    className: 'bench-handle df-time',
  });
  time.element.setAttribute('data-part', 'alpha noised');
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      data,
      marginal,
      axis,
      exact.ends,
      learned.ends,
      exact.paths,
      learned.paths,
      moment,
      lower,
      ...Object.values(titles),
    ),
    ...humps.map((handle) => handle.element),
    time.element,
  );
  return {
    element,
    draw(state, snapshot, stale, width) {
      layout = layoutFor(width);
      const { height, left, x, base, top, bottom, guess } = layout;
      const mixture = dataOf(state);
      perWeight = weightUnit(layout, mixture);
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      setAttributes(lower, {
        x: 0,
        y: top,
        width,
        height: bottom - top,
        viewBox: `0 ${top} ${width} ${bottom - top}`,
      });
      data.setAttribute('d', dataArea(layout, mixture));
      marginal.setAttribute('d', noisedArea(layout, mixture, state.time));
      exact.guess.setAttribute('d', exactLine(layout, mixture, state.time));
      learned.guess.setAttribute(
        'd',
        snapshot === null ? '' : guessLine(layout, state.time, networkDenoiser(snapshot.parameters)),
      );
      exact.ends.setAttribute('d', snapshot === null ? '' : outline(layout, mixture, snapshot.exact.ends));
      learned.ends.setAttribute(
        'd',
        snapshot === null ? '' : outline(layout, mixture, snapshot.learned.ends),
      );
      exact.paths.setAttribute('d', snapshot === null ? '' : ways(layout, snapshot.exact.paths));
      learned.paths.setAttribute('d', snapshot === null ? '' : ways(layout, snapshot.learned.paths));
      for (const part of fromNetwork) part.toggleAttribute('data-stale', stale);
      const [first, last] = [layout.time(0), layout.time(STEPS)];
      const level = layout.time(state.time);
      moment.setAttribute('d', `M${left} ${level.toFixed(1)}H${width - 8}`);
      axis.replaceChildren(
        svg('path', { d: `M${left} ${base}H${width - 8}M${left} ${bottom}H${width - 8}` }),
        svg('path', {
          class: 'df-rule',
          d: `M${left} ${guess(0)}H${width - 8}M${left} ${last}H${width - 8}`,
        }),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: bottom + 16 }, fixed(tick, 0))),
        ...X_TICKS.map((tick) => svg('text', { x: x(tick), y: base + 15 }, fixed(tick, 0))),
        ...GUESS_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: guess(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
        ...[0, STEPS].map((t) =>
          svg('text', { x: left - 6, y: (t === 0 ? first : last) + 4, class: 'bench-end' }, String(t)),
        ),
      );
      setAttributes(titles.data, { x: left, y: 12 });
      setAttributes(titles.ways, { x: left, y: last + 14 });
      setAttributes(titles.guess, { x: left, y: top - 8 });
      titles.guess.textContent = strings.titles.guess(fixed(state.time, 0));
      state.means.forEach((mean, i) => {
        const weight = state.weights[i] ?? 1;
        humps[i]?.place([x(mean), base - perWeight * weight], [mean, weight]);
      });
      time.place([width - 10, level], [state.time, 0]);
    },
  };
}
