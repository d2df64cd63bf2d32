import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { linePath, type Point } from '#figures/kit/path.ts';
import { ARROWS, PATH_AT, VALUE_AT } from './cell-layout.ts';
import { cellCount } from './grid.ts';
import { createRun } from './run.ts';
import { contentOf, shownPath } from './shown-values.ts';
import { DEFAULT_STATE, GOAL, GRID, worldOf } from './state.ts';
import { STRINGS } from './strings.ts';

const SIZE = 80;

/**
 * The still picture, as the text of one <svg>: the table that SARSA has learnt where the demo begins, with its best actions.
 * Colours are the page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const run = createRun(worldOf(state), state);
  run.advanceTo(state.updates);
  const corner = (cell: number): Point => [
    1 + (cell % GRID.columns) * SIZE,
    1 + Math.floor(cell / GRID.columns) * SIZE,
  ];
  const all = Array.from({ length: cellCount(GRID) }, (_, cell) => cell);
  const open = (cell: number): boolean => cell !== GOAL && !state.cliffs.includes(cell);
  const contents = all.map((cell) => contentOf(state, run, cell));
  const largest = Math.max(...contents.map(({ value }, cell) => (open(cell) ? Math.abs(value) : 0)));
  const boxes = all.map((cell) => {
    const [x, y] = corner(cell);
    const box = `x="${x}" y="${y}" width="${SIZE}" height="${SIZE}"`;
    const fill = state.cliffs.includes(cell) ? '--ink-3' : '--paper';
    const shade = open(cell) ? (0.55 * Math.abs(contents[cell]?.value ?? 0)) / largest : 0;
    return (
      `<rect ${box} style="fill:var(${fill});stroke:var(--line)"/>` +
      (shade > 0
        ? `<path d="M${x} ${y}h${SIZE}v${SIZE}h${-SIZE}z" style="fill:var(--data-1);fill-opacity:${shade.toFixed(3)}"/>`
        : '')
    );
  });
  const text = (cell: number, height: number, words: string): string => {
    const [x, y] = corner(cell);
    return `<text x="${x + SIZE / 2}" y="${(y + SIZE * height).toFixed(1)}" text-anchor="middle" style="fill:var(--ink)">${escapeMarkup(words)}</text>`;
  };
  const texts = all.flatMap((cell) => {
    const { value, best } = contents[cell] ?? { value: 0, best: null };
    if (cell === GOAL) return [text(cell, 0.56, strings.goal)];
    if (!open(cell)) return [];
    return [
      text(cell, VALUE_AT, fixed(value, 1)),
      ...(best === null ? [] : [text(cell, PATH_AT + 0.06, ARROWS[best])]),
    ];
  });
  const path = shownPath(state, run).map((cell): Point => {
    const [x, y] = corner(cell);
    return [x + SIZE / 2, y + SIZE * PATH_AT];
  });
  const [width, height] = [GRID.columns * SIZE + 2, GRID.rows * SIZE + 2];
  return [
    `<svg class="bench-still" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    ...boxes,
    `<path d="${linePath(path)}" style="fill:none;stroke:var(--data-2);stroke-width:7;stroke-linejoin:round;stroke-opacity:0.4"/>`,
    ...texts,
    '</svg>',
  ].join('');
}
