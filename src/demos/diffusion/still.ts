import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { X_TICKS, dataArea, exactLine, guessLine, layoutFor, noisedArea, outline, ways } from './figure.ts';
import { type Snapshot, createRun, networkDenoiser } from './run.ts';
import { DEFAULT_STATE, dataOf, setupOf } from './state.ts';
import { STRINGS } from './strings.ts';

let trained: Snapshot | null = null;

/** The network with which the demo begins; made once, as it takes most of a second. */
function trainedNetwork(): Snapshot {
  if (trained !== null) return trained;
  const run = createRun(setupOf(DEFAULT_STATE));
  while (run.steps < DEFAULT_STATE.steps) run.step();
  trained = run.snapshot();
  return trained;
}

/**
 * The still picture, as the text of one <svg>: samples by the exact score and by the trained network on their
 * way from noise to data. Colours are the
 * page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const data = dataOf(DEFAULT_STATE);
  const { time } = DEFAULT_STATE;
  const { exact, learned, parameters } = trainedNetwork();
  const layout = layoutFor(640);
  const { width, height, left, x, base, top, bottom } = layout;
  const line = (d: string, colour: 1 | 2, style: string): string =>
    `<path d="${d}" style="fill:none;stroke:var(--data-${colour});${style}"/>`;
  const text = (at: number, level: number, words: string, anchor = 'middle'): string =>
    `<text x="${at.toFixed(1)}" y="${level}" text-anchor="${anchor}" style="fill:var(--ink-3)">${escapeMarkup(words)}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    `<path d="${dataArea(layout, data)}" style="fill:var(--plate)"/>`,
    `<path d="${noisedArea(layout, data, time)}" style="fill:var(--plate)"/>`,
    line(outline(layout, data, exact.ends), 1, 'stroke-width:2'),
    line(outline(layout, data, learned.ends), 2, 'stroke-width:2'),
    line(ways(layout, exact.paths), 1, 'stroke-width:1;stroke-opacity:0.65'),
    line(ways(layout, learned.paths), 2, 'stroke-width:1;stroke-opacity:0.65'),
    `<svg x="0" y="${top}" width="${width}" height="${bottom - top}" viewBox="0 ${top} ${width} ${bottom - top}">${line(exactLine(layout, data, time), 1, 'stroke-width:2')}${line(guessLine(layout, time, networkDenoiser(parameters)), 2, 'stroke-width:2')}</svg>`,
    `<path d="M${left} ${base}H${width - 8}M${left} ${bottom}H${width - 8}" style="stroke:var(--ink-3)"/>`,
    ...X_TICKS.map((tick) => text(x(tick), base + 15, fixed(tick, 0))),
    ...X_TICKS.map((tick) => text(x(tick), bottom + 16, fixed(tick, 0))),
    text(left, 12, strings.titles.data, 'start'),
    text(left, top - 32, strings.titles.ways, 'start'),
    text(left, top - 8, strings.titles.guess(fixed(time, 0)), 'start'),
    '</svg>',
  ].join('');
}
