import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { X_TICKS, drawnPath, kernelPath, layoutOf, posteriorPaths } from './figure.ts';
import { findingsOf } from './findings.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/**
 * The still picture, as the text of one <svg>: the posterior that the demo begins with. Colours are the page's custom
 * properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const { fitted, drawn } = findingsOf(state);
  const on = layoutOf(WIDTH);
  const { mean, band } = posteriorPaths(on, fitted);
  const path = (d: string, style: string): string => `<path d="${d}" style="${style}"/>`;
  const label = escapeMarkup(`${strings.picture}. ${strings.still}`);
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${on.height}" width="${WIDTH}" role="img" aria-label="${label}">`,
    path(band, 'fill:var(--data-1);fill-opacity:0.15'),
    path(drawnPath(on, drawn), 'fill:none;stroke:var(--data-1);stroke-opacity:0.45'),
    path(mean, 'fill:none;stroke:var(--ink);stroke-width:2'),
    path(`M${on.left} ${on.bottom}H${on.right}`, 'fill:none;stroke:var(--ink-3)'),
    path(kernelPath(on, fitted, state.query), 'fill:var(--data-2);fill-opacity:0.25'),
    ...state.points.map(
      ([x, y]) =>
        `<circle cx="${on.x(x).toFixed(1)}" cy="${on.y(y).toFixed(1)}" r="5" style="fill:var(--ink)"/>`,
    ),
    ...X_TICKS.map(
      (tick) =>
        `<text x="${on.x(tick).toFixed(1)}" y="${on.bottom + 16}" text-anchor="middle" style="fill:var(--ink-3)">${fixed(tick, 0)}</text>`,
    ),
    '</svg>',
  ].join('');
}
