import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { X_TICKS, curves, xScale } from './figure.ts';
import { integrandOf } from './integrand.ts';
import { importanceSample } from './model.ts';
import { drawnNormals } from './samples.ts';
import { DEFAULT_STATE } from './state.ts';
import { sticks } from './sticks.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;
const BASE = 230;
const LEVEL = 326;
const STICK = 60;

/**
 * The still picture, as the text of one <svg>: the target, the proposal and the best one over weighted samples. Colours are
 * the page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const x = xScale(WIDTH);
  const drawn = curves(state, x, BASE, 26);
  const samples = importanceSample(
    integrandOf(state.integrand, state.threshold),
    state.distance,
    state,
    drawnNormals(state.seed, state.count),
  );
  const stroke = (d: string, style: string): string => `<path d="${d}" style="fill:none;${style}"/>`;
  const label = escapeMarkup(`${strings.picture}. ${strings.still}`);
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${LEVEL + STICK + 8}" width="${WIDTH}" role="img" aria-label="${label}">`,
    `<path d="${drawn.targetArea}" style="fill:var(--plate)"/>`,
    stroke(drawn.target, 'stroke:var(--ink);stroke-width:1.5'),
    stroke(drawn.best, 'stroke:var(--data-2);stroke-width:2;stroke-dasharray:6 4'),
    stroke(drawn.proposal, 'stroke:var(--data-1);stroke-width:2'),
    stroke(`M0 ${BASE}H${WIDTH}M0 ${LEVEL}H${WIDTH}`, 'stroke:var(--ink-3)'),
    stroke(sticks(samples.points, samples.weights, x, LEVEL, -STICK), 'stroke:var(--data-1)'),
    stroke(sticks(samples.points, samples.products, x, LEVEL, STICK), 'stroke:var(--data-2)'),
    ...X_TICKS.map(
      (tick) =>
        `<text x="${x(tick).toFixed(1)}" y="${BASE + 18}" text-anchor="middle" style="fill:var(--ink-3)">${fixed(tick, 0)}</text>`,
    ),
    '</svg>',
  ].join('');
}
