import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { pixel } from '#figures/kit/path.ts';
import { ACTIVATION } from './activation.ts';
import {
  SLOPE_TICKS,
  VALUE_TICKS,
  Z_RANGE,
  Z_TICKS,
  curveOf,
  hillPath,
  panelsOf,
  shadeOf,
} from './figure.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/**
 * The still picture, as the text of one <svg>: the curve, its slope, the saturated parts and the units, as the demo begins. Colours are the page's
 * custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const activation = ACTIVATION[state.activation];
  const panels = panelsOf(WIDTH);
  const { z, value, slope, units, height } = panels;
  const [foot] = units;
  const [left, right] = [z(Z_RANGE[0]), z(Z_RANGE[1])];
  const isDead = (x: number): boolean => Math.abs(activation.slope(x)) < state.epsilon;
  const zs = standardNormals(seededUniform(state.seed), state.count)
    .map((normal) => state.mean + state.sd * normal)
    .filter((x) => x >= Z_RANGE[0] && x <= Z_RANGE[1]);
  const stroke = (d: string, style: string): string => `<path d="${d}" style="fill:none;${style}"/>`;
  const level = (y: number): string => `M${pixel(left)} ${pixel(y)}H${pixel(right)}`;
  const ticks = (of: readonly number[]): string => of.map((x) => `M${pixel(z(x))} ${foot}v-16`).join('');
  const number = (text: string, x: number, y: number, anchor: 'middle' | 'end'): string =>
    `<text x="${pixel(x)}" y="${pixel(y)}" text-anchor="${anchor}" style="fill:var(--ink-3)">${text}</text>`;
  const slopeThere = slope(activation.slope(state.z));
  const valueThere = value(activation.value(state.z));
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.picture}${strings.stop}${strings.still}`)}">`,
    `<path d="${shadeOf(activation, state.epsilon, panels)}" style="fill:var(--plate)"/>`,
    `<path d="${hillPath(state, panels)}" style="fill:var(--data-3);fill-opacity:0.16"/>`,
    stroke([value(0), slope(0), foot].map(level).join(''), 'stroke:var(--ink-3)'),
    stroke(level(slope(state.epsilon)), 'stroke:var(--ink-3);stroke-dasharray:2 4'),
    stroke(ticks(zs.filter((x) => !isDead(x))), 'stroke:var(--data-3)'),
    stroke(ticks(zs.filter(isDead)), 'stroke:var(--ink-3)'),
    stroke(
      `M${pixel(z(state.z))} ${pixel(valueThere)}V${pixel(slopeThere)}`,
      'stroke:var(--ink-3);stroke-dasharray:3 3',
    ),
    stroke(
      curveOf((x) => activation.value(x), activation.kinks, panels, value),
      'stroke:var(--data-1);stroke-width:2',
    ),
    stroke(
      curveOf((x) => activation.slope(x), activation.kinks, panels, slope),
      'stroke:var(--data-2);stroke-width:2',
    ),
    `<circle cx="${pixel(z(state.z))}" cy="${pixel(slopeThere)}" r="4" style="fill:var(--data-2)"/>`,
    `<circle cx="${pixel(z(state.z))}" cy="${pixel(valueThere)}" r="6" style="fill:var(--paper);stroke:var(--ink);stroke-width:2"/>`,
    ...Z_TICKS.map((tick) => number(fixed(tick, 0), z(tick), foot + 16, 'middle')),
    ...VALUE_TICKS.map((tick) => number(fixed(tick, 0), left - 6, value(tick) + 4, 'end')),
    ...SLOPE_TICKS.map((tick) => number(fixed(tick, 1), left - 6, slope(tick) + 4, 'end')),
    '</svg>',
  ].join('');
}
