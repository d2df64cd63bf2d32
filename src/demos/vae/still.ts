import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { beginning } from './coders.ts';
import {
  DATA_LINES,
  DATA_REACH,
  LATENT_LINES,
  LATENT_REACH,
  type Plane,
  dataPicture,
  dataScales,
  latentPicture,
  latentScales,
  planeTicks,
} from './picture.ts';
import { decodePlane, posterior } from './posterior.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 310;
const GAP = 20;

function panel<Name extends string>(
  lines: readonly (readonly [name: Name, className: string, parts: string])[],
  paths: Readonly<Record<Name, string>>,
  plane: Plane,
  reach: number,
): string {
  const texts = planeTicks(plane, WIDTH, reach).map(
    ({ text, at: [x, y], end }) =>
      `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${end ? ' class="bench-end"' : ''}>${fixed(text, 0)}</text>`,
  );
  return (
    `<g class="bench-axis">${texts.join('')}</g>` +
    lines.map(([name, className]) => `<path class="${className}" d="${paths[name]}"/>`).join('')
  );
}

/**
 * The still picture, as the text of one <svg>: the data and the latent plane before training, with the exact posterior of
 * the untrained decoder. Colours come from the demo's style sheet; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const { data, ...coders } = beginning(state);
  const [left, right] = [dataScales(WIDTH), latentScales(WIDTH)];
  const exact = posterior(state.x, decodePlane(coders), state.noise);
  return [
    `<svg class="bench-still" viewBox="0 0 ${2 * WIDTH + GAP} ${WIDTH}" width="${2 * WIDTH + GAP}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    panel(DATA_LINES, dataPicture(left, data, coders, state), left, DATA_REACH),
    `<g transform="translate(${WIDTH + GAP} 0)">`,
    panel(LATENT_LINES, latentPicture(right, data, coders, state, exact), right, LATENT_REACH),
    '</g></svg>',
  ].join('');
}
