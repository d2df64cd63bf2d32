import { setAttributes, svg } from '#demos/shared/dom.ts';
import { linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import { ACTIVATION, ACTIVATIONS } from './activation.ts';
import { exactly, slopeThrough } from './model.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

const HEIGHT = 190;
const LEFT = 36;
const LEAST = 1e-9;
const TICKS = [
  [1, '1'],
  [1e-3, '10⁻³'],
  [1e-6, '10⁻⁶'],
  [1e-9, '10⁻⁹'],
] as const;
/** The height of a name. */
const NAME = 13;

export interface DepthPlot {
  readonly element: SVGSVGElement;
  draw(state: State, width: number): void;
}

/** What is left after k layers, with a logarithmic axis; the chosen activation stands out. */
export function createDepthPlot(strings: Strings): DepthPlot {
  const axis = svg('g', { class: 'bench-axis' });
  const others = svg('path', { class: 'ac-others' });
  const names = svg('g', { class: 'ac-names' });
  const chosen = svg('path', { class: 'bench-line ac-slope', 'data-part': 'depth square' });
  const stop = svg('path', { class: 'ac-drop', 'data-part': 'depth' });
  const dot = svg('circle', { class: 'ac-dot', r: 4, 'data-part': 'depth' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'img', 'aria-label': strings.depthPicture },
    axis,
    others,
    names,
    chosen,
    stop,
    dot,
  );
  return {
    element,
    draw(state, width) {
      const most = BOUNDS.layers.max;
      const base = HEIGHT - 20;
      const x = linearScale([0, most], [LEFT, width - 8]);
      const y = logScale([LEAST, 2], [base, 8]);
      /** Where the line of an activation ends: after the last layer, or where it leaves the picture below. */
      const endOf = (square: number): readonly [number, number] => {
        const last = slopeThrough(square, most);
        if (last >= LEAST) return [x(most), y(last)];
        return [x((2 * Math.log(LEAST)) / Math.log(square)), base];
      };
      // The logarithm is straight, so that two ends make the line.
      const lineOf = (square: number): string => linePath([[x(0), y(1)], endOf(square)]);
      const squareOf = (name: (typeof ACTIVATIONS)[number]): number =>
        exactly(ACTIVATION[name], state, state.epsilon).square;
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${base}H${width - 8}` }),
        ...TICKS.map(([value, text]) =>
          svg('text', { x: LEFT - 6, y: y(value) + 4, class: 'bench-end' }, text),
        ),
        ...[0, 10, 20, 30].map((k) => svg('text', { x: x(k), y: HEIGHT - 4 }, String(k))),
      );
      const rivals = ACTIVATIONS.filter((name) => name !== state.activation).map((name) => ({
        name,
        line: lineOf(squareOf(name)),
        end: endOf(squareOf(name)),
      }));
      others.setAttribute('d', rivals.map(({ line }) => line).join(''));
      // Names of lines that reach the right side stand above each other there, the others where their line ends.
      let above = Infinity;
      names.replaceChildren(
        ...rivals
          .sort((a, b) => b.end[1] - a.end[1])
          .map(({ name, end: [px, py] }) => {
            if (py >= base) return svg('text', { x: px + 4, y: base - 5 }, strings.activations[name]);
            above = Math.min(above - NAME, py - 4);
            return svg('text', { x: px, y: above, class: 'ac-right' }, strings.activations[name]);
          }),
      );
      const square = squareOf(state.activation);
      const left = Math.min(base, y(Math.max(LEAST, slopeThrough(square, state.layers))));
      chosen.setAttribute('d', lineOf(square));
      stop.setAttribute('d', `M${x(state.layers)} ${base}V${left}`);
      setAttributes(dot, { cx: x(state.layers), cy: left });
    },
  };
}
