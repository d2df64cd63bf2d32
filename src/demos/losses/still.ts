import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { roomFor } from '#figures/kit/name-width.ts';
import { pixel } from '#figures/kit/path.ts';
import { descentOf } from './descent.ts';
import { exactFit } from './exact.ts';
import { X_RANGE, X_TICKS, dataAxes, dataHeight, fitPath, nameLevels } from './figure.ts';
import { predict, pullOf } from './fit.ts';
import { lossOf, rivals } from './loss.ts';
import { DEFAULT_STATE, pointsOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { tieWidth } from './tie.ts';

const WIDTH = 640;

/**
 * The still picture, as the text of one <svg>: what the demo begins with. Colours are the page's custom properties; no script,
 * no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const points = pointsOf(state);
  const loss = lossOf(state.loss, state.delta);
  const fits = rivals(loss.kind).flatMap((name) => {
    const line = exactFit(name, points, state.shape, state.delta);
    return line === null ? [] : [{ name, line, own: name === state.loss }];
  });
  const height = dataHeight(WIDTH);
  const axes = dataAxes(WIDTH, height, roomFor(fits.map(({ name }) => strings.losses[name])));
  const { x, y } = axes;
  const [left, right, base] = [x(X_RANGE[0]), x(X_RANGE[1]), y(X_RANGE[0])];
  const { line: descent } = descentOf(state);
  const levels = nameLevels(
    fits.map(({ line }) => line),
    axes,
  );
  const number = (at: number, place: string): string =>
    `<text ${place} style="fill:var(--ink-3)">${fixed(at, 0)}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.picture}${strings.stop}${strings.still}`)}">`,
    `<path d="M${left} ${pixel(y(0))}H${pixel(right)}" style="fill:none;stroke:var(--line)"/>`,
    `<path d="M${left} ${base}H${pixel(right)}" style="fill:none;stroke:var(--ink-3)"/>`,
    ...X_TICKS.flatMap((tick) => [
      number(tick, `x="${pixel(x(tick))}" y="${base + 16}" text-anchor="middle"`),
      number(tick, `x="${left - 5}" y="${pixel(y(tick) + 4)}" text-anchor="end"`),
    ]),
    ...points.map(
      (point) =>
        `<path d="M${pixel(x(point[0]))} ${pixel(y(point[1]))}V${pixel(y(predict(descent, point[0])))}" stroke-width="${tieWidth(pullOf(loss, descent, point))}" style="fill:none;stroke:var(--data-2);stroke-opacity:0.4"/>`,
    ),
    ...fits.map(
      ({ line, own }) =>
        `<path d="${fitPath(line, axes)}" style="fill:none;${own ? 'stroke-width:2;stroke:var(--data-1)' : 'stroke:var(--ink-3);stroke-dasharray:5 4'}"/>`,
    ),
    `<path d="${fitPath(descent, axes)}" style="fill:none;stroke-width:2;stroke:var(--data-2)"/>`,
    ...fits.map(
      ({ name, own }, i) =>
        `<text x="${pixel(right + 6)}" y="${pixel(levels[i] ?? 0)}" style="font-size:11px;fill:var(${own ? '--data-1' : '--ink-3'})">${strings.losses[name]}</text>`,
    ),
    ...points.map(
      ([px, py]) =>
        `<circle cx="${pixel(x(px))}" cy="${pixel(y(py))}" r="6.5" style="fill:var(--paper);stroke:var(--ink);stroke-width:2"/>`,
    ),
    '</svg>',
  ].join('');
}
