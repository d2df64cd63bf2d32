import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { linearScale } from '#figures/kit/scale.ts';
import type { Shown } from './data-plot.ts';
import { M_RANGE, M_TICKS, curvePath } from './figure.ts';
import { argumentOf, predict } from './fit.ts';
import { lossOf, massOfLabels } from './loss.ts';
import { COUNT } from './points.ts';
import type { Strings } from './strings.ts';

const [HEIGHT, LIKELIHOOD_HEIGHT] = [210, 180] as const;
const Y_TICKS = [-2, 0, 2, 4] as const;

export interface Plot {
  readonly element: SVGSVGElement;
  draw(shown: Shown, width: number): void;
}

function frameOf(width: number, height: number) {
  return { left: 24, right: width - 8, top: 8, base: height - 20 };
}

/** A part of a picture that cuts off what leaves it. */
function window(inside: SVGSVGElement, { left, right, top, base }: ReturnType<typeof frameOf>): void {
  setAttributes(inside, {
    x: left,
    y: top,
    width: right - left,
    height: base - top,
    viewBox: `${left} ${top} ${right - left} ${base - top}`,
  });
}

const within = (m: number): number => Math.max(M_RANGE[0], Math.min(M_RANGE[1], m));

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
  const inside = svg('svg', { overflow: 'hidden' }, zero, slope, curve, tangent, drop, ...dots, chosen);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.lossPicture },
    axis,
    inside,
  );
  return {
    element,
    draw({ state, points, descent }, width) {
      const loss = lossOf(state.loss, state.delta);
      const frame = frameOf(width, HEIGHT);
      const x = linearScale(M_RANGE, [frame.left, frame.right]);
      const y = linearScale([-2.4, 5], [frame.base, frame.top]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      window(inside, frame);
      axis.replaceChildren(
        svg('path', { d: `M${frame.left} ${frame.base}H${frame.right}` }),
        ...M_TICKS.map((tick) => svg('text', { x: x(tick), y: HEIGHT - 4 }, fixed(tick, 0))),
        ...Y_TICKS.map((tick) =>
          svg('text', { x: frame.left - 5, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, 0)),
        ),
      );
      zero.setAttribute('d', `M${frame.left} ${y(0)}H${frame.right}`);
      curve.setAttribute(
        'd',
        curvePath((m) => loss.value(m), { x, y }, 320),
      );
      slope.setAttribute(
        'd',
        curvePath((m) => loss.slope(m), { x, y }, 320),
      );
      points.forEach((point, i) => {
        const m = argumentOf(loss, descent, point);
        const [px, py] = [x(within(m)), y(Math.min(4.9, loss.value(within(m))))];
        setAttributes(dots[i] ?? element, { cx: px, cy: py });
        if (i !== state.chosen) return;
        const steep = loss.slope(m);
        const half = 1.1 / Math.hypot(1, steep);
        setAttributes(chosen, { cx: px, cy: py });
        drop.setAttribute('d', `M${px} ${py}V${y(0)}`);
        tangent.setAttribute(
          'd',
          `M${x(m - half)} ${y(loss.value(m) - steep * half)}L${x(m + half)} ${y(loss.value(m) + steep * half)}`,
        );
      });
    },
  };
}

/** exp(−ℓ): a density over residuals, or the shares of both labels over predictions. */
export function createLikelihoodPlot(strings: Strings): Plot {
  const axis = svg('g', { class: 'bench-axis' });
  const area = svg('path', { class: 'lo-area', 'data-part': 'mass' });
  const up = svg('path', { class: 'bench-line lo-exact', 'data-part': 'mass point' });
  const down = svg('path', { class: 'bench-line lo-down', 'data-part': 'mass' });
  const sum = svg('path', { class: 'lo-sum', 'data-part': 'mass' });
  const chosen = svg('path', { class: 'lo-drop', 'data-part': 'point argument' });
  const inside = svg('svg', { overflow: 'hidden' }, area, down, up, sum, chosen);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.likelihoodPicture },
    axis,
    inside,
  );
  return {
    element,
    draw({ state, points, descent }, width) {
      const loss = lossOf(state.loss, state.delta);
      const labels = loss.kind === 'labels';
      const frame = frameOf(width, LIKELIHOOD_HEIGHT);
      const x = linearScale(M_RANGE, [frame.left, frame.right]);
      const y = linearScale([0, labels ? 1.3 : 0.55], [frame.base, frame.top]);
      const density = (m: number): number => Math.exp(-loss.value(m) - loss.logNormaliser);
      setAttributes(element, {
        viewBox: `0 0 ${width} ${LIKELIHOOD_HEIGHT}`,
        width,
        height: LIKELIHOOD_HEIGHT,
      });
      window(inside, frame);
      axis.replaceChildren(
        svg('path', { d: `M${frame.left} ${frame.base}H${frame.right}` }),
        ...M_TICKS.map((tick) => svg('text', { x: x(tick), y: LIKELIHOOD_HEIGHT - 4 }, fixed(tick, 0))),
        ...(labels ? [0, 1] : [0, 0.5]).map((tick) =>
          svg('text', { x: frame.left - 5, y: y(tick) + 4, class: 'bench-end' }, fixed(tick, labels ? 0 : 1)),
        ),
      );
      up.setAttribute('d', curvePath(density, { x, y }, 320));
      area.setAttribute(
        'd',
        labels ? '' : `${curvePath(density, { x, y }, 320)}V${frame.base}H${frame.left}Z`,
      );
      down.setAttribute('d', labels ? curvePath((f) => density(-f), { x, y }) : '');
      sum.setAttribute('d', labels ? curvePath((f) => massOfLabels(loss, f), { x, y }, 320) : '');
      const point = points[state.chosen];
      if (point === undefined) return;
      const place = labels ? predict(descent, point[0]) : argumentOf(loss, descent, point);
      const level = labels ? massOfLabels(loss, place) : density(place);
      chosen.setAttribute('d', `M${x(within(place))} ${frame.base}V${y(level)}`);
    },
  };
}
