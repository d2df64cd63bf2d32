import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { linePath, type Point } from '#figures/kit/path.ts';
import { bestAction, pathOf } from './cliff.ts';
import { cellCount } from './grid.ts';
import { type ActionValues, bestSoftValues } from './soft-values.ts';
import { DEFAULT_STATE, GOAL, GRID, worldOf } from './state.ts';
import { STRINGS } from './strings.ts';

const SIZE = 80;

/**
 * The still picture, as the text of one <svg>: the exact optimal values, the optimal path, and the path of the best agent that
 * explores. Colours are the page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const world = worldOf(state);
  const best = bestSoftValues(world, 0);
  const soft = bestSoftValues(world, state.epsilon);
  const corner = (cell: number): Point => [
    1 + (cell % GRID.columns) * SIZE,
    1 + Math.floor(cell / GRID.columns) * SIZE,
  ];
  const path = ({ actions }: ActionValues, shift: number): string =>
    linePath(
      pathOf(world, (cell) => bestAction(actions[cell] ?? [])).map((cell) => {
        const [x, y] = corner(cell);
        return [x + SIZE / 2 + shift, y + SIZE / 2 + shift] as const;
      }),
    );
  const cells = Array.from({ length: cellCount(GRID) }, (_, cell) => {
    const [x, y] = corner(cell);
    const cliff = world.cliffs.has(cell);
    const text = cell === GOAL ? strings.goal : cliff ? '' : fixed(best.values[cell] ?? 0, 1);
    return (
      `<rect x="${x}" y="${y}" width="${SIZE}" height="${SIZE}" style="fill:var(${cliff ? '--ink-3' : '--paper'});stroke:var(--line)"/>` +
      `<text x="${x + SIZE / 2}" y="${y + 24}" text-anchor="middle" style="fill:var(--ink-2)">${escapeMarkup(text)}</text>`
    );
  });
  const [width, height] = [GRID.columns * SIZE + 2, GRID.rows * SIZE + 2];
  const line = (d: string, colour: string): string =>
    `<path d="${d}" style="fill:none;stroke:var(${colour});stroke-width:3"/>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    ...cells,
    line(path(best, 4), '--data-2'),
    line(path(soft, -4), '--data-1'),
    '</svg>',
  ].join('');
}
