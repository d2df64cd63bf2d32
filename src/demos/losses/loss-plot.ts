import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Shown } from './data-plot.ts';
import { curvePath } from './figure.ts';
import { argumentOf } from './fit.ts';
import { lossOf } from './loss.ts';
import { createWindow, frameOf, heightFor, stretchFor } from './plot-window.ts';
import { COUNT } from './points.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 210;
/** Half the length of the tangent, as a share of the plot's width. */
const TANGENT = 0.13;

export interface Plot {
  readonly element: SVGSVGElement;
  draw(shown: Shown, width: number): void;
}

/** ℓ and its slope with all points on it; the chosen one with its tangent. */
export function createLossPlot(strings: Strings): Plot {
  const axis = svg('g', { class: 'bench-axis' });
  const zero = svg('path', { class: 'bench-thin' });
  const curve = svg('path', { class: 'bench-line lo-exact', 'data-part': 'point loss' });
  const slope = svg('path', { class: 'lo-slope', 'data-part': 'pull' });
  const tangent = svg('path', { class: 'lo-tangent', 'data-part': 'pull' });
  const drop = svg('path', { class: 'lo-drop', 'data-part': 'argument' });
  const dots = Array.from({ length: COUNT }, () =>
    svg('circle', { class: 'lo-dot', r: 3.5, 'data-part': 'loss' }),
  );
  const chosen = svg('circle', { class: 'lo-ring', r: 7, 'data-part': 'point' });
  const inside = createWindow(zero, slope, curve, tangent, drop, ...dots, chosen);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.lossPicture },
    axis,
    inside.element,
  );
  return {
    element,
    draw({ state, points, descent }, width) {
      const loss = lossOf(state.loss, state.delta);
      const frame = frameOf(width, HEIGHT);
      const places = points.map((point) => argumentOf(loss, descent, point));
      const [stretch, heights] = [stretchFor(places), heightFor(places.map((m) => loss.value(m)))];
      const x = linearScale(stretch, [frame.left, frame.right]);
      const y = linearScale(heights, [frame.base, frame.top]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      inside.place(frame);
      axis.replaceChildren(
        svg('path', { d: `M${frame.left} ${frame.base}H${frame.right}` }),
        ...ticks(stretch).map(({ value, text }) => svg('text', { x: x(value), y: HEIGHT - 4 }, text)),
        ...ticks(heights).map(({ value, text }) =>
          svg('text', { x: frame.left - 5, y: y(value) + 4, class: 'bench-end' }, text),
        ),
      );
      zero.setAttribute('d', `M${frame.left} ${y(0)}H${frame.right}`);
      setAttributes(curve, {
        d: curvePath((m) => loss.value(m), stretch, { x, y }),
        'data-part': state.loss === 'huber' ? 'point loss delta' : 'point loss',
      });
      slope.setAttribute(
        'd',
        curvePath((m) => loss.slope(m), stretch, { x, y }),
      );
      places.forEach((m, i) => {
        const value = loss.value(m);
        setAttributes(dots[i] ?? element, { cx: x(m), cy: y(value) });
        if (i !== state.chosen) return;
        // As long on the screen, however steep.
        const steep = loss.slope(m);
        const [wide, high] = [x(1) - x(0), (y(0) - y(1)) * steep];
        const half = (TANGENT * (frame.right - frame.left)) / Math.hypot(wide, high);
        setAttributes(chosen, { cx: x(m), cy: y(value) });
        drop.setAttribute('d', `M${x(m)} ${y(value)}V${y(0)}`);
        tangent.setAttribute(
          'd',
          `M${x(m - half)} ${y(value - steep * half)}L${x(m + half)} ${y(value + steep * half)}`,
        );
      });
    },
  };
}
