import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { createSimulation } from './model.ts';
import { LEFT, X_TICKS, regretFigure } from './regret-figure.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;
const HEIGHT = 300;
const TOP = 10;
const BASE = HEIGHT - 24;
const PLAYS = 3000;

const COLOURS: Readonly<Record<string, string>> = {
  ucb1: 'var(--data-1)',
  greedy: 'var(--data-2)',
  thompson: 'var(--data-3)',
};

/** The still picture, as the text of one <svg>: the three regrets after some thousand plays. Colours are the page's custom properties; no script, no ids. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = { ...DEFAULT_STATE, plays: PLAYS };
  const simulation = createSimulation(state);
  simulation.advanceTo(PLAYS);
  const { x, lines, bands, right } = regretFigure(state, simulation.trace, WIDTH, [TOP, BASE]);
  const label = escapeMarkup(`${strings.regretPicture}. ${strings.still}`);
  const colour = (name: string): string => COLOURS[name] ?? 'var(--ink-3)';
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${label}">`,
    ...bands.map(({ name, d }) => `<path d="${d}" style="fill:${colour(name)};fill-opacity:0.15"/>`),
    // The upper bound leaves the picture at once.
    ...lines
      .filter(({ name }) => name !== 'bound')
      .map(
        ({ name, d }) =>
          `<path d="${d}" style="fill:none;stroke:${colour(name)};stroke-width:2${name === 'lower' ? ';stroke-dasharray:2 4' : ''}"/>`,
      ),
    `<path d="M${LEFT} ${BASE}H${right}" style="fill:none;stroke:var(--ink-3)"/>`,
    ...X_TICKS.map(
      (tick) =>
        `<text x="${x(tick).toFixed(1)}" y="${BASE + 18}" text-anchor="middle" style="fill:var(--ink-3)">${tick}</text>`,
    ),
    '</svg>',
  ].join('');
}
