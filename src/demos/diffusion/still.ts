import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { X_TICKS, dataArea, exactLine, layoutFor, noisedArea, outline, ways } from './figure.ts';
import { expectedNoise } from './mixture.ts';
import { reverse, reverseNoise } from './reverse.ts';
import { DEFAULT_STATE, dataOf } from './state.ts';
import { STRINGS } from './strings.ts';

const [SAMPLES, PATHS] = [500, 20];

/**
 * The still picture, as the text of one <svg>: samples by the exact score on their way from noise to data. Colours are the
 * page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const data = dataOf(DEFAULT_STATE);
  const { time, seed } = DEFAULT_STATE;
  const layout = layoutFor(640);
  const { width, height, left, x, base, top, bottom } = layout;
  const moments = reverse((z, t) => expectedNoise(data, t, z), reverseNoise(seed, SAMPLES));
  const paths = Array.from({ length: PATHS }, (_, i) => moments.map((all) => all[i] ?? 0));
  const line = (d: string, style: string): string =>
    `<path d="${d}" style="fill:none;stroke:var(--data-1);${style}"/>`;
  const text = (at: number, level: number, words: string, anchor = 'middle'): string =>
    `<text x="${at.toFixed(1)}" y="${level}" text-anchor="${anchor}" style="fill:var(--ink-3)">${escapeMarkup(words)}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    `<path d="${dataArea(layout, data)}" style="fill:var(--plate)"/>`,
    `<path d="${noisedArea(layout, data, time)}" style="fill:var(--plate)"/>`,
    line(outline(layout, data, moments.at(-1) ?? []), 'stroke-width:1.5'),
    line(ways(layout, paths), 'stroke-width:1;stroke-opacity:0.7'),
    `<svg x="0" y="${top}" width="${width}" height="${bottom - top}" viewBox="0 ${top} ${width} ${bottom - top}">${line(exactLine(layout, data, time), 'stroke-width:2')}</svg>`,
    `<path d="M${left} ${base}H${width - 8}M${left} ${bottom}H${width - 8}" style="stroke:var(--ink-3)"/>`,
    ...X_TICKS.map((tick) => text(x(tick), base + 15, fixed(tick, 0))),
    ...X_TICKS.map((tick) => text(x(tick), bottom + 16, fixed(tick, 0))),
    text(left, 12, strings.titles.data, 'start'),
    text(left, top - 32, strings.titles.ways, 'start'),
    text(left, top - 8, strings.titles.guess(fixed(time, 0)), 'start'),
    '</svg>',
  ].join('');
}
