import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { exactFit } from './exact.ts';
import { X_RANGE, X_TICKS, dataAxes, fitPath } from './figure.ts';
import { predict } from './fit.ts';
import { rivals } from './loss.ts';
import { DEFAULT_STATE, pointsOf } from './state.ts';
import { STRINGS } from './strings.ts';

const [WIDTH, HEIGHT] = [640, 372] as const;
const STYLES = ['stroke:var(--data-1)', 'stroke:var(--data-2)', 'stroke:var(--ink-3);stroke-dasharray:6 4'];

/**
 * The still picture, as the text of one <svg>: the points and the exact line of each loss of numbers. Colours are the page's
 * custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { shape, delta } = DEFAULT_STATE;
  const points = pointsOf(DEFAULT_STATE);
  const axes = dataAxes(WIDTH, HEIGHT);
  const { x, y } = axes;
  const [left, right, base] = [x(X_RANGE[0]), x(X_RANGE[1]), y(X_RANGE[0])];
  const fits = rivals('numbers').flatMap((name, i) => {
    const line = exactFit(name, points, shape, delta);
    if (line === null) return [];
    const end = y(predict(line, X_RANGE[1])) - 6;
    return [
      `<path d="${fitPath(line, axes)}" style="fill:none;stroke-width:2;${STYLES[i] ?? ''}"/>`,
      `<text x="${right - 4}" y="${end.toFixed(1)}" text-anchor="end" style="fill:var(--ink-2)">${strings.losses[name]}</text>`,
    ];
  });
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    `<path d="M${left} ${base}H${right}" style="fill:none;stroke:var(--ink-3)"/>`,
    ...X_TICKS.map(
      (tick) =>
        `<text x="${x(tick).toFixed(1)}" y="${base + 16}" text-anchor="middle" style="fill:var(--ink-3)">${fixed(tick, 0)}</text>`,
    ),
    ...fits,
    ...points.map(
      ([px, py]) =>
        `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="5" style="fill:var(--ink)"/>`,
    ),
    '</svg>',
  ].join('');
}
