import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Evidence } from '#numerics/gaussian-process/line-regression.ts';
import type { Findings } from './findings.ts';
import { RANGES } from './model.ts';
import { amount } from './numbers.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 232;
const TOP = 6;
const BASE = HEIGHT - 36;
const LEFT = 48;
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20] as const;
/** Nats shown below the best evidence, at least and at most, and above it at most. */
const BELOW = 20;
const DEEPEST = 60;
const ABOVE = 30;
/** Half the length of the tangent, and the least distance between two names, in pixels. */
const TANGENT = 34;
const LINE = 15;

const TERMS = ['fit', 'complexity', 'total'] as const satisfies readonly (keyof Evidence)[];
const PARTS = { fit: 'fit', complexity: 'complexity', total: 'evidence' } as const;

export interface ProfilePlot {
  readonly element: SVGSVGElement;
  draw(state: State, findings: Findings, width: number): void;
}

/** The terms of the evidence over the length-scale, with a handle that sets it. */
export function createProfilePlot(
  strings: Strings,
  onLengthScale: (lengthScale: number) => void,
): ProfilePlot {
  let x = logScale(RANGES.lengthScale, [LEFT, 300]);
  const axis = svg('g', { class: 'bench-axis' });
  const lines = TERMS.map((term) => ({
    term,
    line: svg('path', { class: `bench-line gp-line-${term}`, 'data-part': PARTS[term] }),
    name: svg('text', { class: `gp-ink-${term}`, 'data-part': PARTS[term] }, strings.curve[term]),
  }));
  const marks = svg('path', { class: 'gp-ruler', 'data-part': 'length-scale evidence' });
  const best = svg('path', { class: 'gp-best', 'data-part': 'evidence' });
  const dot = svg('circle', { class: 'gp-centre', r: 4, 'data-part': 'evidence' });
  const tangent = svg('path', { class: 'bench-line gp-tangent', 'data-part': 'gradient' });
  const clip = svg('svg', {}, ...lines.map(({ line }) => line), marks, best, tangent, dot);
  const handle = createHandle({
    min: Math.log10(RANGES.lengthScale[0]),
    max: Math.log10(RANGES.lengthScale[1]),
    step: 0.02,
    label: strings.profileHandle,
    text: (logarithm) => amount(10 ** logarithm),
    valueAt: (at) => Math.log10(x.invert(at)),
    onInput: (logarithm) => onLengthScale(Number((10 ** logarithm).toPrecision(3))),
    className: 'bench-handle',
  });
  handle.element.setAttribute('data-part', 'length-scale');
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.profile },
    svg('g', { 'aria-hidden': 'true' }, axis, clip, ...lines.map(({ name }) => name)),
    handle.element,
  );
  return {
    element,
    draw({ lengthScale }, { profile, best: top, fitted, gradient }, width) {
      const right = width - 10;
      x = logScale(RANGES.lengthScale, [LEFT, right]);
      const peak = top.evidence.total;
      const shown = profile.flatMap(({ evidence }) => [evidence.complexity, evidence.fit]);
      const most = Math.min(peak + ABOVE, Math.max(peak, ...shown)) + 2;
      const least = Math.max(peak - DEEPEST, Math.min(peak - BELOW, fitted.evidence.total - 4));
      const y = linearScale([least, most], [BASE, TOP]);
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      setAttributes(clip, {
        x: LEFT,
        y: TOP,
        width: right - LEFT,
        height: BASE - TOP,
        viewBox: `${LEFT} ${TOP} ${right - LEFT} ${BASE - TOP}`,
      });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${BASE}H${right}` }),
        ...ticks([least, most], 5).map(({ value, text }) =>
          svg('text', { x: LEFT - 6, y: y(value) + 4, class: 'bench-end' }, text),
        ),
        ...TICKS.map((tick) => svg('text', { x: x(tick), y: BASE + 24 }, String(tick))),
      );
      // A line's name stands below that end of it where it is high: fit on the left, complexity on the right.
      const places = { fit: 0.02, complexity: 0.98, total: 0.02 };
      const endOf = (term: keyof typeof places): number =>
        y(profile[Math.round(places[term] * (profile.length - 1))]?.evidence[term] ?? 0);
      const under = (term: keyof typeof places): number =>
        Math.min(BASE - 8, Math.max(TOP + 12, endOf(term) + 18));
      const heights = { fit: under('fit'), complexity: under('complexity'), total: under('total') };
      // The total lies below the fit or near it: their names keep apart.
      if (Math.abs(heights.fit - heights.total) < LINE) {
        heights.fit = Math.min(heights.fit, BASE - 8 - LINE);
        heights.total = heights.fit + LINE;
      }
      for (const { term, line, name } of lines) {
        line.setAttribute(
          'd',
          linePath(profile.map((point) => [x(point.lengthScale), y(point.evidence[term])])),
        );
        setAttributes(name, {
          x: LEFT + places[term] * (right - LEFT),
          y: heights[term],
          'text-anchor': term === 'complexity' ? 'end' : 'start',
          // No name where its line has left the picture.
          visibility: endOf(term) < TOP - LINE || endOf(term) > BASE + LINE ? 'hidden' : undefined,
        });
      }
      const at = x(lengthScale);
      const height = Math.min(BASE, y(fitted.evidence.total));
      marks.setAttribute('d', `M${at} ${BASE}V${height}`);
      setAttributes(dot, { cx: at, cy: height });
      // Pixels up for each pixel to the right: the axis is that of log ℓ.
      const slope = gradient.lengthScale * (y(0) - y(1)) * Math.log(x.invert(at + 1) / lengthScale);
      const reach = TANGENT / Math.hypot(1, slope);
      tangent.setAttribute(
        'd',
        linePath([-reach, reach].map((dx) => [at + dx, y(fitted.evidence.total) - slope * dx])),
      );
      best.setAttribute('d', `M${x(top.lengthScale)} ${y(peak) - 8}v16`);
      handle.place(at, BASE, Math.log10(lengthScale));
    },
  };
}
