import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { pixel } from '#figures/kit/path.ts';
import { ACTIVATION } from './activation.ts';
import { Z_RANGE, Z_TICKS, curveOf, panelsOf, shadeOf } from './figure.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/**
 * The still picture, as the text of one <svg>: the curve, its slope, the saturated parts and the units. Colours are the page's
 * custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const activation = ACTIVATION[state.activation];
  const panels = panelsOf(WIDTH);
  const { z, value, slope, units, height } = panels;
  const [foot] = units;
  const zs = standardNormals(seededUniform(state.seed), state.count)
    .map((normal) => state.mean + state.sd * normal)
    .filter((x) => x >= Z_RANGE[0] && x <= Z_RANGE[1]);
  const stroke = (d: string, style: string): string => `<path d="${d}" style="fill:none;${style}"/>`;
  const level = [value(0), slope(0), foot]
    .map((y) => `M${z(Z_RANGE[0])} ${pixel(y)}H${z(Z_RANGE[1])}`)
    .join('');
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    `<path d="${shadeOf(activation, state.epsilon, panels)}" style="fill:var(--plate)"/>`,
    stroke(level, 'stroke:var(--ink-3)'),
    stroke(
      curveOf((x) => activation.value(x), activation.kinks, panels, value),
      'stroke:var(--data-1);stroke-width:2',
    ),
    stroke(
      curveOf((x) => activation.slope(x), activation.kinks, panels, slope),
      'stroke:var(--data-2);stroke-width:2',
    ),
    stroke(zs.map((x) => `M${pixel(z(x))} ${foot}v-16`).join(''), 'stroke:var(--ink-2)'),
    ...Z_TICKS.map(
      (tick) =>
        `<text x="${pixel(z(tick))}" y="${foot + 16}" text-anchor="middle" style="fill:var(--ink-3)">${fixed(tick, 0)}</text>`,
    ),
    '</svg>',
  ].join('');
}
