import { setAttributes, svg } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath } from '#figures/kit/path.ts';
import { ARROWS, PATH_AT, VALUE_AT } from './cell-layout.ts';
import { type Action, cellCount, neighbour } from './grid.ts';
import type { Run } from './run.ts';
import { contentOf, shownPath } from './shown-values.ts';
import { GOAL, GRID, START, type State } from './state.ts';
import type { Strings } from './strings.ts';

const KEYS: Readonly<Record<string, Action>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

export interface GridPlot {
  readonly element: SVGSVGElement;
  draw(state: State, run: Run, width: number): void;
}

/** One decimal while it fits a cell. */
function short(value: number): string {
  return fixed(value, Math.abs(value) >= 100 ? 0 : 1);
}

function createCell(cell: number) {
  const box = svg('rect', { class: 'gw-box' });
  const shade = svg('rect', { class: 'gw-shade' });
  const value = svg('text', { class: 'gw-value' });
  const arrow = svg('text', { class: 'gw-arrow' });
  const element = svg('g', { class: 'gw-cell', role: 'button', tabindex: cell === 0 ? 0 : -1 }, box, shade);
  return { element, box, shade, value, arrow };
}

/** The grid with its values, best actions and the path they make. Every cell is a button that makes it a cliff. */
export function createGridPlot(strings: Strings, onToggle: (cell: number) => void): GridPlot {
  const cells = Array.from({ length: cellCount(GRID) }, (_, cell) => createCell(cell));
  const path = svg('path', { class: 'gw-path' });
  const start = svg('circle', { class: 'gw-start' });
  const from = svg('rect', { class: 'gw-from', 'data-part': 'cell' });
  const to = svg('rect', { class: 'gw-to', 'data-part': 'next' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.picture },
    ...cells.map((cell) => cell.element),
    svg(
      'g',
      { 'aria-hidden': 'true', class: 'gw-over' },
      path,
      start,
      ...cells.flatMap(({ value, arrow }) => [value, arrow]),
      from,
      to,
    ),
  );
  const focus = (cell: number): void => {
    cells.forEach((other, i) => other.element.setAttribute('tabindex', i === cell ? '0' : '-1'));
    cells[cell]?.element.focus();
  };
  cells.forEach((one, cell) => {
    one.element.addEventListener('click', () => {
      focus(cell);
      onToggle(cell);
    });
    one.element.addEventListener('keydown', (event) => {
      const towards = KEYS[event.key];
      const chosen = event.key === 'Enter' || event.key === ' ';
      if (event.altKey || event.ctrlKey || event.metaKey || (towards === undefined && !chosen)) return;
      event.preventDefault();
      if (towards === undefined) onToggle(cell);
      else focus(neighbour(GRID, cell, towards));
    });
  });
  const name = (state: State, cell: number, value: string, best: Action | null): string => {
    const place = strings.cell(Math.floor(cell / GRID.columns) + 1, (cell % GRID.columns) + 1);
    if (cell === GOAL) return `${place}, ${strings.goal}`;
    if (state.cliffs.includes(cell)) return `${place}, ${strings.cliff}`;
    const what = strings.is(value, best === null ? '–' : strings.actions[best]);
    return `${place}${cell === START ? `, ${strings.start}` : ''}, ${what}`;
  };
  return {
    element,
    draw(state, run, width) {
      const size = Math.floor((width - 2) / GRID.columns);
      const height = GRID.rows * size + 2;
      const corner = (cell: number) => ({
        x: 1 + (cell % GRID.columns) * size,
        y: 1 + Math.floor(cell / GRID.columns) * size,
      });
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      const contents = cells.map((_, cell) => contentOf(state, run, cell));
      const open = (cell: number): boolean => cell !== GOAL && !state.cliffs.includes(cell);
      const largest = Math.max(
        1e-9,
        ...contents.map(({ value }, cell) => (open(cell) ? Math.abs(value) : 0)),
      );
      cells.forEach(({ element: group, box, shade, value, arrow }, cell) => {
        const { x, y } = corner(cell);
        const content = contents[cell] ?? { value: 0, best: null };
        const cliff = state.cliffs.includes(cell);
        setAttributes(group, {
          'aria-label': name(state, cell, short(content.value), content.best),
          'aria-pressed': cell === START || cell === GOAL ? undefined : String(cliff),
          'aria-disabled': cell === START || cell === GOAL ? 'true' : undefined,
          'data-part': cliff ? 'reward' : undefined,
        });
        setAttributes(box, { x, y, width: size, height: size });
        setAttributes(shade, {
          x,
          y,
          width: size,
          height: size,
          'fill-opacity': open(cell) ? ((0.55 * Math.abs(content.value)) / largest).toFixed(3) : 0,
        });
        setAttributes(value, { x: x + size / 2, y: y + size * (open(cell) ? VALUE_AT : 0.56) });
        setAttributes(arrow, { x: x + size / 2, y: y + size * PATH_AT + 5 });
        value.textContent = cell === GOAL ? strings.goal : cliff ? '' : short(content.value);
        arrow.textContent = open(cell) && content.best !== null ? ARROWS[content.best] : '';
      });
      const centres = shownPath(state, run).map((cell) => {
        const { x, y } = corner(cell);
        return [x + size / 2, y + size * PATH_AT] as const;
      });
      path.setAttribute('d', linePath(centres));
      const [cx, cy] = centres[0] ?? [0, 0];
      setAttributes(start, { cx, cy, r: size * 0.16 });
      const { last } = run.learners[state.method];
      for (const [ring, cell, inset] of [
        [from, last?.cell, 2],
        [to, last?.next, 5],
      ] as const) {
        setAttributes(ring, { visibility: cell === undefined ? 'hidden' : 'visible' });
        if (cell === undefined) continue;
        const { x, y } = corner(cell);
        setAttributes(ring, {
          x: x + inset,
          y: y + inset,
          width: size - 2 * inset,
          height: size - 2 * inset,
        });
      }
    },
  };
}
