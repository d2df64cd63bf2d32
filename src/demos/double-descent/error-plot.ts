import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { type Point, linePath, pixel } from '#figures/kit/path.ts';
import type { Scale } from '#figures/kit/scale.ts';
import { CAPACITY_TICKS, capacityScale, errorPowers, errorScale } from './figure.ts';
import type { Errors } from './model.ts';
import { BOUNDS } from './state.ts';
import type { Strings } from './strings.ts';

/** Errors at one capacity: exact, and measured where that has been done. */
export interface ErrorsAt {
  readonly capacity: number;
  readonly exact: Errors;
  readonly measured?: Errors;
}

export interface ErrorPicture {
  readonly along: readonly ErrorsAt[];
  /** Test errors of other hidden layers, by capacity. */
  readonly others: readonly (readonly (readonly [capacity: number, error: number])[])[];
  readonly present: ErrorsAt;
  readonly points: number;
  readonly noise: number;
  /** The curves belong to inputs that have just been moved on. */
  readonly stale: boolean;
}

export interface ErrorPlot {
  readonly element: SVGSVGElement;
  draw(picture: ErrorPicture, width: number): void;
}

const CURVES = ['train', 'bias', 'variance', 'test'] as const;
type Curve = (typeof CURVES)[number];

const PARTS: Record<Curve, string> = { train: 'fit', bias: 'bias', variance: 'variance', test: 'test' };
const HEIGHT = 240;
const BASE = HEIGHT - 34;
const TOP = 22;
const LEFT = 40;

/** Test error and its parts against capacity, which a handle on the curve sets. */
export function createErrorPlot(strings: Strings, onCapacity: (capacity: number) => void): ErrorPlot {
  let x: Scale = capacityScale(0, 1);
  const axis = svg('g', { class: 'bench-axis' });
  const others = svg('path', { class: 'dd-other-layers', 'data-part': 'test' });
  const noise = svg('path', { class: 'bench-line dd-noise', 'data-part': 'noise' });
  const threshold = svg('path', { class: 'dd-threshold', 'data-part': 'capacity' });
  const thresholdName = svg(
    'text',
    { class: 'dd-threshold-name', 'data-part': 'capacity' },
    strings.threshold,
  );
  const present = svg('path', { class: 'dd-present', 'data-part': 'capacity' });
  const lines = CURVES.map((curve) => ({
    curve,
    line: svg('path', { class: `bench-line dd-ink-${curve}`, 'data-part': PARTS[curve] }),
    dots: svg('path', { class: `dd-dots dd-ink-${curve}`, 'data-part': PARTS[curve] }),
  }));
  const curves = svg('g', {}, others, ...lines.flatMap(({ line, dots }) => [line, dots]));
  const clip = svg('svg', { x: 0, y: 0 }, noise, curves);
  const handle = createHandle({
    ...BOUNDS.capacity,
    label: strings.capacity,
    text: (value) => strings.units(fixed(value, 0)),
    valueAt: (at) => x.invert(at),
    onInput: onCapacity,
    className: 'bench-handle',
  });
  handle.element.setAttribute('data-part', 'capacity test');
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.errors },
    svg('g', { 'aria-hidden': 'true' }, axis, threshold, thresholdName, present, clip),
    handle.element,
  );
  return {
    element,
    draw({ along, others: layers, present: here, points, noise: sd, stale }, width) {
      x = capacityScale(LEFT + 8, width - 12);
      const powers = errorPowers([...along.map(({ exact }) => exact.test), here.exact.test]);
      const y = errorScale(powers, BASE, TOP);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      setAttributes(clip, { width, height: BASE });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${width}` }),
        ...powers.map((power) =>
          svg('text', { x: LEFT - 4, y: y(10 ** power) + 4, class: 'bench-end' }, powerText(power)),
        ),
        ...CAPACITY_TICKS.map((tick) => svg('text', { x: x(tick), y: BASE + 16 }, String(tick))),
        svg('text', { x: width, y: BASE + 31, class: 'bench-end' }, strings.capacity),
      );
      const shownAlong = [...along.filter(({ capacity }) => capacity !== here.capacity), here].sort(
        (a, b) => a.capacity - b.capacity,
      );
      for (const { curve, line, dots } of lines) {
        // The present one belongs to other curves than these while they are stale.
        const on = stale ? along : shownAlong;
        line.setAttribute(
          'd',
          linePath(on.map(({ capacity, exact }): Point => [x(capacity), y(exact[curve])])),
        );
        dots.setAttribute(
          'd',
          on
            .map(({ capacity, measured }) =>
              measured === undefined ? '' : `M${pixel(x(capacity))} ${pixel(y(measured[curve]))}h0`,
            )
            .join(''),
        );
      }
      curves.toggleAttribute('data-stale', stale);
      others.setAttribute(
        'd',
        layers.map((trials) => linePath(trials.map(([d, error]): Point => [x(d), y(error)]))).join(''),
      );
      noise.setAttribute('d', `M${LEFT} ${pixel(y(sd * sd))}H${width}`);
      threshold.setAttribute('d', `M${pixel(x(points))} ${TOP}V${BASE}`);
      setAttributes(thresholdName, { x: x(points), y: 11 });
      present.setAttribute('d', `M${pixel(x(here.capacity))} ${BASE}V${pixel(y(here.exact.test))}`);
      handle.place(x(here.capacity), y(here.exact.test), here.capacity);
    },
  };
}

function powerText(power: number): string {
  return power >= -2 && power <= 2 ? String(Number((10 ** power).toFixed(2))) : `10${superscript(power)}`;
}

function superscript(power: number): string {
  return String(power).replace(/[-\d]/g, (c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt('-0123456789'.indexOf(c)));
}
