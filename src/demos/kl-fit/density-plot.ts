import { setAttributes, svg } from '#demos/shared/dom.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { fixed } from '#domain/number-text.ts';
import { areaPath, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { Z_RANGE, Z_TICKS, curve, topDensity, zScale } from './figure.ts';
import { DIRECTIONS, type Direction, mixture } from '#numerics/kl-projection/mixture.ts';
import type { Optima } from '#numerics/kl-projection/optimum.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

/** What a handle moves: the mean of a hump, the mean or the width of a q. */
export type Grip = 'a' | 'b' | Direction | `${Direction}-sd`;

/** How far below the axis each rail lies, and where the picture ends. */
const RAIL: Record<Direction, number> = { forward: 48, reverse: 84 };
const FOOT = 100;

export interface DensityPlot {
  readonly element: SVGSVGElement;
  draw(state: State, optima: Optima, width: number): void;
}

/** The picture of p and both q's. p's handles sit on its humps, each q's on a rail of its own under the axis. */
export function createDensityPlot(
  strings: Strings,
  onMove: (grip: Grip, value: number) => void,
): DensityPlot {
  let x = zScale(640);
  let shown: State | undefined;
  const handle = (grip: Grip, bounds: Bounds, from: () => number = () => 0): Handle =>
    createHandle({
      ...bounds,
      label: grip === 'a' ? strings.meanA : grip === 'b' ? strings.meanB : strings.handle[grip],
      text: (value) => fixed(value, 2),
      valueAt: (at) => x.invert(at) - from(),
      onInput: (value) => onMove(grip, value),
      className: `bench-handle klfit-handle-${grip}`,
    });
  const area = svg('path', { class: 'klfit-area-p', 'data-part': parts('p') });
  const lineP = svg('path', { class: 'klfit-line-p', 'data-part': parts('p') });
  const axis = svg('g', { class: 'bench-axis' });
  const per = (direction: Direction) => {
    const part = parts('q', `fit-${direction}`);
    const stroke = `bench-line klfit-stroke-${direction}`;
    const [line, reach, marks] = [
      svg('path', { class: stroke }),
      svg('path', { class: stroke }),
      svg('path', { class: stroke, 'data-part': parts('optimum') }),
    ];
    const stem = svg('path', { class: `klfit-stem klfit-stroke-${direction}` });
    const rail = svg('path', { class: 'bench-thin' });
    const label = svg('text', { class: `klfit-fill-${direction}` }, strings.fit[direction]);
    const mean = handle(direction, BOUNDS.qMean);
    const width = handle(`${direction}-sd`, BOUNDS.qSd, () => shown?.[direction].mean ?? 0);
    for (const grip of [mean, width]) grip.element.setAttribute('data-part', part);
    const drawing = [rail, svg('g', { 'data-part': part }, stem, line, reach, label), marks];
    return { line, reach, marks, stem, rail, label, mean, width, drawing };
  };
  const fits = { forward: per('forward'), reverse: per('reverse') };
  const humps = { a: handle('a', BOUNDS.humpMean), b: handle('b', BOUNDS.humpMean) };
  for (const { element } of [humps.a, humps.b]) element.setAttribute('data-part', parts('p'));
  const letters = {
    a: svg('text', { class: 'klfit-letter' }, 'A'),
    b: svg('text', { class: 'klfit-letter' }, 'B'),
  };
  const both = DIRECTIONS.map((direction) => fits[direction]);
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      area,
      lineP,
      ...both.flatMap(({ drawing }) => drawing),
      axis,
      letters.a,
      letters.b,
    ),
    humps.a.element,
    humps.b.element,
    ...both.flatMap((fit) => [fit.width.element, fit.mean.element]),
  );
  return {
    element,
    draw(state, optima, width) {
      const { p } = state;
      shown = state;
      x = zScale(width);
      const base = Math.round(Math.min(300, Math.max(210, width * 0.46)));
      const height = base + FOOT;
      const y = linearScale([0, topDensity(p, [state.forward, state.reverse])], [base, 12]);
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      const points = curve((z) => mixture(z, p), x, y);
      area.setAttribute('d', areaPath(points, base));
      lineP.setAttribute('d', linePath(points));
      axis.replaceChildren(
        svg('path', { d: `M0 ${base}H${width}` }),
        ...Z_TICKS.map((z) => svg('text', { x: x(z), y: base + 16 }, fixed(z, 0))),
      );
      for (const hump of ['a', 'b'] as const) {
        const at = p[hump].mean;
        humps[hump].place(x(at), y(mixture(at, p)), at);
        setAttributes(letters[hump], { x: x(at), y: y(mixture(at, p)) - 12 });
      }
      for (const direction of DIRECTIONS) {
        const q: Gaussian = state[direction];
        const fit = fits[direction];
        const inside = (z: number): number => x(Math.min(Z_RANGE[1], Math.max(Z_RANGE[0], z)));
        const at = inside(q.mean);
        const end = inside(q.mean + q.sd);
        const rail = base + RAIL[direction];
        fit.line.setAttribute('d', linePath(curve((z) => gaussian(z, q), x, y)));
        fit.stem.setAttribute('d', `M${at} ${rail}V${Math.max(0, y(gaussian(q.mean, q)))}`);
        fit.rail.setAttribute('d', `M0 ${rail}H${width}`);
        fit.reach.setAttribute('d', `M${at} ${rail}H${end}`);
        setAttributes(fit.label, { x: 0, y: rail - 8 });
        fit.marks.setAttribute(
          'd',
          optima[direction].map((best) => `M${x(best.q.mean)} ${rail - 5}V${rail + 5}`).join(''),
        );
        fit.mean.place(at, rail, q.mean);
        fit.width.place(end, rail, q.sd);
      }
    },
  };
}
