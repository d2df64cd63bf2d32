import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { Z_TICKS, draw, layoutFor, peakOf } from './figure.ts';
import { flowThrough } from './flow.ts';
import { baseSamples } from './model.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

/**
 * The still picture, as the text of one <svg>: a piece of mass on its way through the map. Colours are the page's custom
 * properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const flow = flowThrough(state.knots, state.kind);
  const layout = layoutFor(640, peakOf(flow));
  const { width, height, base, side, floor, left, z, x } = layout;
  const drawn = draw(layout, flow, state, baseSamples(state.seed, state.count).map(flow.forward));
  const shape = (d: string, style: string): string => `<path d="${d}" style="${style}"/>`;
  const line = (d: string, style: string): string => shape(d, `fill:none;${style}`);
  const text = (at: number, level: number, words: string): string =>
    `<text x="${at.toFixed(1)}" y="${level.toFixed(1)}" text-anchor="middle" style="fill:var(--ink-3)">${escapeMarkup(words)}</text>`;
  const pale = 'fill:var(--data-1);fill-opacity:0.09';
  const full = 'fill:var(--data-1);fill-opacity:0.4';
  return [
    `<svg class="bench-still" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${strings.still}`)}">`,
    shape(drawn.bars, 'fill:var(--plate);stroke:var(--line)'),
    shape(drawn.massUp, pale),
    shape(drawn.massAcross, pale),
    shape(drawn.massBefore, full),
    shape(drawn.massAfter, full),
    line(
      `M${left} ${base}H${side - 14}M${side} 8V${floor}M${left} 8V${floor}H${side - 14}`,
      'stroke:var(--ink-3)',
    ),
    line(drawn.base, 'stroke:var(--data-1);stroke-width:2'),
    line(drawn.density, 'stroke:var(--data-2);stroke-width:2'),
    line(drawn.map, 'stroke:var(--ink);stroke-width:2'),
    ...state.knots.map(
      ([a, b]) =>
        `<circle cx="${z(a).toFixed(1)}" cy="${x(b).toFixed(1)}" r="5" style="fill:var(--paper);stroke:var(--ink);stroke-width:2"/>`,
    ),
    ...Z_TICKS.map((tick) => text(z(tick), base + 16, fixed(tick, 0))),
    ...Z_TICKS.map((tick) => text(left - 12, x(tick) + 4, fixed(tick, 0))),
    '</svg>',
  ].join('');
}
