import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { type Point, linePath } from '#figures/kit/path.ts';
import { CAPACITY_TICKS, capacityScale, errorPowers, errorScale } from './figure.ts';
import { hiddenLayer } from './layer.ts';
import { exactErrors } from './model.ts';
import { CAPACITIES } from './profile.ts';
import { smoother } from './smoother.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const [WIDTH, HEIGHT, BASE, TOP, LEFT] = [640, 330, 290, 24, 40];
const COLOURS = {
  train: 'stroke:var(--data-3);stroke-width:1.5',
  bias: 'stroke:var(--data-1);stroke-width:2',
  variance: 'stroke:var(--data-2);stroke-width:2',
  test: 'stroke:var(--ink);stroke-width:2.5',
} as const;

/**
 * The still picture, as the text of one <svg>: exact test error and its parts against the number of hidden units. Colours are
 * the page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { inputs, noise, seed } = DEFAULT_STATE;
  const layer = hiddenLayer(seed);
  const along = CAPACITIES.map((capacity) => ({
    capacity,
    ...exactErrors(smoother(layer, inputs, capacity), inputs, noise),
  }));
  const powers = errorPowers(along.map(({ test }) => test));
  const x = capacityScale(LEFT + 8, WIDTH - 12);
  const y = errorScale(powers, BASE, TOP);
  const line = (d: string, style: string): string => `<path d="${d}" style="fill:none;${style}"/>`;
  const text = (at: Point, anchor: string, words: string, ink = '--ink-3'): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" style="fill:var(${ink})">${escapeMarkup(words)}</text>`;
  const curve = (of: keyof typeof COLOURS): string =>
    line(linePath(along.map((at): Point => [x(at.capacity), Math.min(BASE, y(at[of]))])), COLOURS[of]);
  const named = (of: 'test' | 'variance' | 'bias', index: number, ink: string): string => {
    const at = along[index];
    return at === undefined ? '' : text([x(at.capacity), y(at[of]) - 8], 'middle', strings.rows[of], ink);
  };
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.errors}. ${strings.still}`)}">`,
    line(`M${x(inputs.length).toFixed(1)} ${TOP}V${BASE}`, 'stroke:var(--ink-3);stroke-dasharray:2 4'),
    text([x(inputs.length), TOP - 8], 'middle', strings.threshold),
    line(`M${LEFT} ${y(noise * noise).toFixed(1)}H${WIDTH}`, 'stroke:var(--ink-3);stroke-dasharray:6 4'),
    line(`M${LEFT} ${BASE}H${WIDTH}`, 'stroke:var(--ink-3)'),
    ...(['train', 'bias', 'variance', 'test'] as const).map(curve),
    named('test', 3, '--ink'),
    named('variance', 3, '--data-2'),
    named('bias', along.length - 6, '--data-1'),
    ...CAPACITY_TICKS.map((tick) => text([x(tick), BASE + 18], 'middle', String(tick))),
    text([WIDTH, BASE + 36], 'end', strings.capacity),
    '</svg>',
  ].join('');
}
