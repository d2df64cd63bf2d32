import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath, pixel } from '#figures/kit/path.ts';
import { component } from '#numerics/vector.ts';
import type { Forecast } from './assemble.ts';
import { ANGLES, ANGLE_TICKS, SPEEDS, ellipsePath, planeAxes } from './figure.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

const PARTICLES = 400;
const SPEED_TICKS = [-2, -1, 0, 1, 2] as const;

export interface PlanePlot {
  readonly element: SVGSVGElement;
  draw(state: State, forecast: Forecast | null, width: number, height: number): void;
}

/** Angle and speed: the matched ellipse over the particles, the way of its mean, and where the model has data. */
export function createPlanePlot(strings: Strings): PlanePlot {
  const axis = svg('g', { class: 'bench-axis' });
  const data = svg('path', { class: 'pi-data', 'data-part': 'ignorance' });
  const way = svg('path', { class: 'pi-way', 'data-part': 'matched' });
  const dots = svg('path', { class: 'pi-dots', 'data-part': 'cloud' });
  const ellipse = svg('path', { class: 'pi-ellipse', 'data-part': 'matched ignorance' });
  const real = svg('circle', { class: 'pi-bob', r: 4.5, 'data-part': 'real', visibility: 'hidden' });
  const inside = svg('svg', { overflow: 'hidden' }, way, data, dots, ellipse, real);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.pictures.plane },
    axis,
    inside,
  );
  return {
    element,
    draw(state, forecast, width, height) {
      const axes = planeAxes(width, height);
      const { x, y } = axes;
      const [top, base, left, right] = [y(SPEEDS[1]), y(SPEEDS[0]), x(ANGLES[0]), x(ANGLES[1])];
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      setAttributes(inside, {
        x: left,
        y: top,
        width: right - left,
        height: base - top,
        viewBox: `${left} ${top} ${right - left} ${base - top}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${left} ${base}H${right}M${left} ${top}V${base}` }),
        ...ANGLE_TICKS.map((tick) => svg('text', { x: x(tick), y: base + 18 }, fixed(tick, 1))),
        ...SPEED_TICKS.map((tick) =>
          svg('text', { x: left - 5, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
        svg('text', { x: right, y: base - 6, class: 'bench-end pi-letter' }, strings.axis.angle),
        svg('text', { x: left + 6, y: top + 10, class: 'bench-start pi-letter' }, strings.axis.speed),
      );
      if (forecast === null) return;
      const { plan, cloud, real: trials, data: seen } = forecast;
      way.setAttribute(
        'd',
        linePath(plan.states.map(({ mean }) => [x(component(mean, 0)), y(component(mean, 1))])),
      );
      data.setAttribute('d', seen.map(([a, b]) => `M${pixel(x(a) - 3)} ${pixel(y(b))}h6m-3 -3v6`).join(''));
      const swarm = cloud[state.time];
      const believed = plan.states[state.time];
      const at = trials[state.time];
      if (swarm === undefined || believed === undefined || at === undefined) return;
      dots.setAttribute(
        'd',
        Array.from(
          swarm.angles.subarray(0, PARTICLES),
          (angle, i) => `M${pixel(x(angle))} ${pixel(y(swarm.speeds[i] ?? NaN))}h0`,
        ).join(''),
      );
      ellipse.setAttribute('d', ellipsePath(believed, axes));
      setAttributes(real, { cx: x(at.angles[0] ?? NaN), cy: y(at.speeds[0] ?? NaN), visibility: undefined });
    },
  };
}
