import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { TICK } from '#worked/pilco/pendulum.ts';
import type { Forecast } from './assemble.ts';
import { ANGLES, ANGLE_TICKS, SECONDS, beamAxes, beamPaths, pathOfSample } from './figure.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

/** Where the cost has risen to about two fifths: one of its widths from the goal. */
const WIDTH = 0.2;
const [PARTICLES, TRIALS] = [60, 10] as const;
const SECOND_TICKS = [0, 0.5, 1, 1.5, 2, 2.5] as const;

export interface BeamPlot {
  readonly element: SVGSVGElement;
  draw(state: State, forecast: Forecast | null, width: number): void;
}

/** The angle over time; the time that is looked at is dragged along the axis. */
export function createBeamPlot(strings: Strings, onTime: (time: number) => void): BeamPlot {
  let axes = beamAxes(640, 250);
  const strip = svg('rect', { class: 'pi-strip', 'data-part': 'goal cost total' });
  const goal = svg('path', { class: 'pi-goal', 'data-part': 'goal cost' });
  const particles = svg('path', { class: 'pi-particles', 'data-part': 'cloud' });
  const trials = svg('path', { class: 'pi-trials', 'data-part': 'real' });
  const trial = svg('path', { class: 'pi-real', 'data-part': 'real' });
  const band = svg('path', { class: 'pi-band', 'data-part': 'matched ignorance policy gradient total' });
  const mean = svg('path', { class: 'bench-line pi-mean', 'data-part': 'matched policy gradient total' });
  const time = svg('path', { class: 'pi-time' });
  const axis = svg('g', { class: 'bench-axis' });
  const inside = svg('svg', { overflow: 'hidden' }, strip, goal, particles, trials, band, mean, trial);
  const handle = createHandle({
    ...BOUNDS.time,
    label: strings.handle.time,
    text: (value) => strings.seconds(fixed(value * TICK, 1)),
    valueAt: (at) => axes.x.invert(at) / TICK,
    onInput: onTime,
    className: 'bench-handle',
  });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.pictures.beam },
    svg('g', { 'aria-hidden': 'true' }, axis, inside, time),
    handle.element,
  );
  return {
    element,
    draw(state, forecast, width) {
      const height = Math.round(Math.min(310, Math.max(200, width * 0.46)));
      axes = beamAxes(width, height);
      const { x, y } = axes;
      const [top, base, left, right] = [y(ANGLES[1]), y(ANGLES[0]), x(0), x(SECONDS)];
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      setAttributes(inside, {
        x: left,
        y: top,
        width: right - left,
        height: base - top,
        viewBox: `${left} ${top} ${right - left} ${base - top}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${left} ${base}H${right}` }),
        ...ANGLE_TICKS.map((tick) =>
          svg('text', { x: left - 6, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 1)),
        ),
        ...SECOND_TICKS.map((tick) => svg('text', { x: x(tick), y: base + 18 }, fixed(tick, 1))),
      );
      const reach = y(state.goal - WIDTH) - y(state.goal + WIDTH);
      setAttributes(strip, { x: left, y: y(state.goal + WIDTH), width: right - left, height: reach });
      goal.setAttribute('d', `M${left} ${y(state.goal)}H${right}`);
      time.setAttribute('d', `M${x(state.time * TICK)} ${top}V${base}`);
      handle.place(x(state.time * TICK), base, state.time);
      if (forecast === null) return;
      const { plan, cloud, real } = forecast;
      const paths = beamPaths(plan, axes);
      band.setAttribute('d', paths.band);
      mean.setAttribute('d', paths.mean);
      const some = (of: typeof cloud, from: number, to: number): string =>
        Array.from({ length: to - from }, (_, i) => pathOfSample(of, from + i, axes)).join('');
      particles.setAttribute('d', some(cloud, 0, PARTICLES));
      trials.setAttribute('d', some(real, 1, TRIALS));
      trial.setAttribute('d', some(real, 0, 1));
    },
  };
}
