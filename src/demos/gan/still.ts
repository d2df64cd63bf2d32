import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { measure } from './measure.ts';
import { HEIGHT, LINES, PANELS, TITLES, X_TICKS, picture } from './picture.ts';
import { initialPlayers } from './players.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/**
 * The still picture, as the text of one <svg>: the two players before training, with the best discriminator. Colours come
 * from the demo's style sheet; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const players = initialPlayers(DEFAULT_STATE);
  const drawn = picture(DEFAULT_STATE, players, measure(DEFAULT_STATE, players), WIDTH);
  const text = (x: number, y: number, words: string, className: string): string =>
    `<text x="${x.toFixed(1)}" y="${y}" class="${className}">${escapeMarkup(words)}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    `<g class="bench-axis"><path d="${drawn.axis}"/>`,
    ...X_TICKS.map((tick) => text(drawn.x(tick), PANELS.densities[1] + 16, fixed(tick, 0), '')),
    '</g>',
    ...LINES.map(([name, className]) => `<path class="${className}" d="${drawn[name]}"/>`),
    ...TITLES.map(([panel, y]) =>
      text(0, y, strings.panels[panel === 'scores' ? 'discriminator' : panel], 'gan-title'),
    ),
    '</svg>',
  ].join('');
}
