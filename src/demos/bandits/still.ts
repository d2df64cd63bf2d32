import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { pixel } from '#figures/kit/path.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { createSimulation } from './model.ts';
import { BASE, HEIGHT, LEFT, TOP, X_TICKS, regretFigure } from './regret-figure.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

const COLOURS: Readonly<Record<string, string>> = {
  ucb1: 'var(--data-1)',
  greedy: 'var(--data-2)',
  thompson: 'var(--data-3)',
};
const DASHES: Readonly<Record<string, string>> = { bound: '6 4', lower: '2 4' };

/**
 * The still picture, as the text of one <svg>: the regrets with which the demo begins. Colours are the page's custom
 * properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const names: Readonly<Record<string, string>> = strings.lines;
  const simulation = createSimulation(DEFAULT_STATE);
  simulation.advanceTo(DEFAULT_STATE.plays);
  const { x, y, highest, lines, bands, right } = regretFigure(DEFAULT_STATE, simulation.trace, WIDTH);
  const label = escapeMarkup(`${strings.regretPicture}. ${strings.still}`);
  const colour = (name: string): string => COLOURS[name] ?? 'var(--ink-3)';
  const text = (at: number, level: number, words: string, style: string): string =>
    `<text x="${pixel(at)}" y="${pixel(level)}" style="${style}">${escapeMarkup(words)}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${label}">`,
    `<svg x="${LEFT}" y="${TOP}" width="${right - LEFT}" height="${BASE - TOP}" viewBox="${LEFT} ${TOP} ${right - LEFT} ${BASE - TOP}">`,
    ...bands.map(({ name, d }) => `<path d="${d}" style="fill:${colour(name)};fill-opacity:0.15"/>`),
    ...lines.map(
      ({ name, d }) =>
        `<path d="${d}" style="fill:none;stroke:${colour(name)};stroke-width:2;stroke-dasharray:${DASHES[name] ?? 'none'}"/>`,
    ),
    '</svg>',
    `<path d="M${LEFT} ${BASE}H${right}" style="fill:none;stroke:var(--ink-3)"/>`,
    ...lines.flatMap(({ name, label: at }) =>
      at === null ? [] : [text(at[0], at[1], names[name] ?? '', `fill:${colour(name)}`)],
    ),
    ...ticks([0, highest], 5).map((tick) =>
      text(LEFT - 6, Math.min(BASE, y(tick.value) + 4), tick.text, 'fill:var(--ink-3);text-anchor:end'),
    ),
    ...X_TICKS.map((tick) => text(x(tick), HEIGHT - 6, String(tick), 'fill:var(--ink-3);text-anchor:middle')),
    '</svg>',
  ].join('');
}
