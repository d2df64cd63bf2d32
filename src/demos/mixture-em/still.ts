import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { X_TICKS, ellipsePath, layoutOf, sharePaths } from './figure.ts';
import { DEFAULT_STATE, runOf } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;
const COLOURS = ['var(--data-1)', 'var(--data-2)', 'var(--data-3)', 'var(--ink)'] as const;

/** The still picture, as the text of one <svg>: the parts that the demo begins with. Colours are the page's custom properties; no script, no ids. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const run = runOf(DEFAULT_STATE);
  const { parts, shares } = run.at(DEFAULT_STATE.steps);
  const on = layoutOf(WIDTH);
  const label = escapeMarkup(`${strings.picture}. ${strings.still}`);
  const colour = (k: number): string => COLOURS[k] ?? 'var(--ink)';
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${on.height}" width="${WIDTH}" role="img" aria-label="${label}">`,
    ...sharePaths(on, run.points, shares, parts.length).map(
      (d, k) => `<path d="${d}" style="fill:${colour(k)};fill-opacity:0.8"/>`,
    ),
    ...parts.flatMap((part, k) =>
      [1, 2].map(
        (deviations) =>
          `<path d="${ellipsePath(on, part, deviations)}" style="fill:none;stroke:${colour(k)};stroke-width:2"/>`,
      ),
    ),
    `<path d="M${on.left} ${on.bottom}H${on.right}" style="fill:none;stroke:var(--ink-3)"/>`,
    ...X_TICKS.map(
      (tick) =>
        `<text x="${on.x(tick).toFixed(1)}" y="${on.bottom + 16}" text-anchor="middle" style="fill:var(--ink-3)">${fixed(tick, 0)}</text>`,
    ),
    '</svg>',
  ].join('');
}
