import { setAttributes, svg } from '#demos/shared/dom.ts';
import { nameWidth, roomFor } from '#figures/kit/name-width.ts';
import { type Point, linePath } from '#figures/kit/path.ts';
import { linearScale, logScale } from '#figures/kit/scale.ts';
import { spread } from '#figures/kit/spread.ts';
import { ACTIVATION, ACTIVATIONS, type ActivationName } from './activation.ts';
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

interface Line {
  readonly name: ActivationName;
  /** Where it ends: after the last layer, or where it leaves the picture below. */
  readonly end: Point;
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
    chosen,
    stop,
    names,
    dot,
  );
  const room = roomFor(Object.values(strings.activations));
  return {
    element,
    draw(state, width) {
      const most = BOUNDS.layers.max;
      const [right, base] = [width - room, HEIGHT - 20];
      const x = linearScale([0, most], [LEFT, right]);
      const y = logScale([LEAST, 2], [base, 8]);
      const squareOf = (name: ActivationName): number =>
        exactly(ACTIVATION[name], state, state.epsilon).square;
      const lines = ACTIVATIONS.map((name): Line => {
        const square = squareOf(name);
        const last = slopeThrough(square, most);
        return {
          name,
          end: last >= LEAST ? [right, y(last)] : [x((2 * Math.log(LEAST)) / Math.log(square)), base],
        };
      });
      // The logarithm is straight, so that two ends make the line.
      const pathOf = (of: readonly Line[]): string =>
        of.map(({ end }) => linePath([[x(0), y(1)], end])).join('');
      const isChosen = ({ name }: Line): boolean => name === state.activation;
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      axis.replaceChildren(
        svg('path', { d: `M${LEFT} ${base}H${right}` }),
        ...TICKS.map(([value, text]) =>
          svg('text', { x: LEFT - 6, y: y(value) + 4, class: 'bench-end' }, text),
        ),
        ...[0, 10, 20, 30].map((k) => svg('text', { x: x(k), y: HEIGHT - 4 }, String(k))),
      );
      others.setAttribute('d', pathOf(lines.filter((line) => !isChosen(line))));
      chosen.setAttribute('d', pathOf(lines.filter(isChosen)));
      names.replaceChildren(
        ...placesOf(lines, right, base, strings).map(({ line, at: [px, py] }) =>
          svg(
            'text',
            { x: px, y: py, 'data-own': isChosen(line) ? '' : undefined },
            strings.activations[line.name],
          ),
        ),
      );
      const left = Math.min(base, y(Math.max(LEAST, slopeThrough(squareOf(state.activation), state.layers))));
      stop.setAttribute('d', `M${x(state.layers)} ${base}V${left}`);
      // Hollow at the foot where the value lies below the picture.
      setAttributes(dot, { cx: x(state.layers), cy: left, 'data-below': left >= base });
    },
  };
}

/** Where names stand: beside the lines that reach the right side; at the feet of the others, higher where they would meet. */
function placesOf(
  lines: readonly Line[],
  right: number,
  base: number,
  { activations }: Strings,
): { readonly line: Line; readonly at: Point }[] {
  const ended = lines.filter(({ end }) => end[0] >= right);
  const levels = spread(
    ended.map(({ end }) => end[1] + 4),
    NAME,
    [12, base],
  );
  const feet = lines.filter(({ end }) => end[0] < right).sort((a, b) => a.end[0] - b.end[0]);
  let [free, row] = [-Infinity, 0];
  return [
    ...ended.map((line, i) => ({ line, at: [right + 6, levels[i] ?? 0] as const })),
    ...feet.map((line) => {
      const from = line.end[0] + 4;
      row = from < free ? row + 1 : 0;
      free = Math.max(free, from + nameWidth(activations[line.name]) + 4);
      return { line, at: [from, base - 5 - NAME * row] as const };
    }),
  ];
}
