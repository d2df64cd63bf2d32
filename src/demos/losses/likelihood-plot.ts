import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { curvePath } from './figure.ts';
import { argumentOf, predict } from './fit.ts';
import { lossOf, massOfLabels } from './loss.ts';
import type { Plot } from './loss-plot.ts';
import { createWindow, frameOf, stretchFor } from './plot-window.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 210;
/** The highest that a density, and that the sum over both labels is. */
const MOST = { numbers: 0.55, labels: 1.3 } as const;

/** exp(−ℓ): a density over residuals, or the shares of both labels over predictions. */
export function createLikelihoodPlot(strings: Strings): Plot {
  const axis = svg('g', { class: 'bench-axis' });
  const area = svg('path', { class: 'lo-area', 'data-part': 'mass' });
  const up = svg('path', { class: 'bench-line lo-exact', 'data-part': 'mass point' });
  const down = svg('path', { class: 'bench-line lo-down', 'data-part': 'mass' });
  const sum = svg('path', { class: 'lo-sum', 'data-part': 'mass' });
  const chosen = svg('path', { class: 'lo-drop', 'data-part': 'point argument' });
  const inside = createWindow(area, down, up, sum, chosen);
  const names = svg('g', { class: 'lo-curve-names', 'data-part': 'mass' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.likelihoodPicture },
    axis,
    inside.element,
    names,
  );
  return {
    element,
    draw({ state, points, descent }, width) {
      const loss = lossOf(state.loss, state.delta);
      const labels = loss.kind === 'labels';
      const frame = frameOf(width, HEIGHT);
      const stretch = stretchFor(points.map((point) => argumentOf(loss, descent, point)));
      const x = linearScale(stretch, [frame.left, frame.right]);
      const y = linearScale([0, MOST[loss.kind]], [frame.base, frame.top]);
      const density = (m: number): number => Math.exp(-loss.value(m) - loss.logNormaliser);
      const path = (of: (at: number) => number): string => curvePath(of, stretch, { x, y });
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      inside.place(frame);
      axis.replaceChildren(
        svg('path', { d: `M${frame.left} ${frame.base}H${frame.right}` }),
        ...ticks(stretch).map(({ value, text }) => svg('text', { x: x(value), y: HEIGHT - 4 }, text)),
        ...ticks([0, labels ? 1 : 0.5], 2).map(({ value, text }) =>
          svg('text', { x: frame.left - 5, y: y(value) + 4, class: 'bench-end' }, text),
        ),
      );
      up.setAttribute('d', path(density));
      area.setAttribute('d', labels ? '' : `${path(density)}V${frame.base}H${frame.left}Z`);
      down.setAttribute('d', labels ? path((f) => density(-f)) : '');
      sum.setAttribute('d', labels ? path((f) => massOfLabels(loss, f)) : '');
      names.replaceChildren();
      if (labels) {
        const [low, high] = [0.8 * stretch[0], 0.8 * stretch[1]];
        names.append(
          svg('text', { x: x(low), y: y(density(-low)) + 16, 'data-label': 'down' }, 't = −1'),
          svg('text', { x: x(high), y: y(density(high)) + 16, 'data-label': 'up' }, 't = +1'),
          svg('text', { x: x(0), y: y(massOfLabels(loss, 0)) - 6 }, strings.sum),
        );
      }
      const point = points[state.chosen];
      if (point === undefined) return;
      const place = labels ? predict(descent, point[0]) : argumentOf(loss, descent, point);
      const level = labels ? massOfLabels(loss, place) : density(place);
      chosen.setAttribute('d', `M${x(place)} ${frame.base}V${y(level)}`);
    },
  };
}
