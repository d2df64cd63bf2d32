import { setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { hasCritic } from './config.ts';
import type { Measured } from './measure.ts';
import { HEIGHT, LINES, PANELS, TITLES, X_TICKS, picture } from './picture.ts';
import type { Players } from './players.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

/** What can be dragged in the picture. */
export type Grip = 'left' | 'right';
const GRIPS: readonly Grip[] = ['left', 'right'];

export interface Plot {
  readonly element: SVGSVGElement;
  draw(state: State, players: Players, measured: Measured, width: number): void;
}

/** The running picture: densities, generator, scores and distribution functions over one axis. */
export function createPlot(strings: Strings, onMove: (grip: Grip, value: number) => void): Plot {
  let invert = (pixel: number): number => pixel;
  const handles = GRIPS.map((grip) => {
    const handle = createHandle({
      ...BOUNDS[grip],
      label: strings.handle[grip],
      text: (value) => fixed(value, 1),
      valueAt: (at) => invert(at),
      onInput: (value) => onMove(grip, value),
      className: 'bench-handle',
    });
    handle.element.setAttribute('data-part', 'real');
    return { grip, handle };
  });
  const lines = LINES.map(([name, className, part]) => ({
    name,
    element: svg('path', { class: className, 'data-part': part }),
  }));
  const dots = svg('g', { class: 'gan-dots', 'data-part': 'generated loss' });
  const axis = svg('g', { class: 'bench-axis' });
  const titles = TITLES.map(([panel, y]) => ({
    panel,
    element: svg('text', { class: 'gan-title', x: 0, y }),
  }));
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      axis,
      ...lines.map((line) => line.element),
      dots,
      ...titles.map((title) => title.element),
    ),
    ...handles.map(({ handle }) => handle.element),
  );
  return {
    element,
    draw(state, players, measured, width) {
      const shown = picture(state, players, measured, width);
      invert = shown.x.invert;
      setAttributes(element, { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT });
      for (const { name, element: line } of lines) line.setAttribute('d', shown[name]);
      dots.replaceChildren(...shown.pushed.map(([cx, cy]) => svg('circle', { cx, cy, r: 2.5 })));
      axis.replaceChildren(
        svg('path', { d: shown.axis }),
        ...X_TICKS.map((tick) =>
          svg('text', { x: shown.x(tick), y: PANELS.densities[1] + 16 }, fixed(tick, 0)),
        ),
        ...shown.scoreTicks.map(({ at, value }) =>
          svg('text', { x: 0, y: at + 4, class: 'bench-start' }, fixed(value, value % 1 === 0 ? 0 : 1)),
        ),
      );
      for (const { panel, element: title } of titles) {
        const name = panel === 'scores' ? (hasCritic(state.loss) ? 'critic' : 'discriminator') : panel;
        title.textContent = strings.panels[name];
      }
      for (const { grip, handle } of handles) handle.place(...shown.peaks[grip], state[grip]);
    },
  };
}
