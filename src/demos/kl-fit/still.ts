import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import { areaPath, linePath } from '#figures/kit/path.ts';
import { linearScale } from '#figures/kit/scale.ts';
import type { Locale } from '#domain/locale.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { Z_TICKS, curve, topDensity, zScale } from './figure.ts';
import { DIRECTIONS, type Direction, mixture } from '#numerics/kl-projection/mixture.ts';
import { findOptima } from '#numerics/kl-projection/optimum.ts';
import { defaultState } from './state.ts';
import { STILL, STRINGS } from './strings.ts';

const WIDTH = 640;
const HEIGHT = 352;
const BASE = 244;
const RAIL: Record<Direction, number> = { forward: 304, reverse: 342 };
const COLOUR: Record<Direction, string> = { forward: 'var(--data-1)', reverse: 'var(--data-2)' };

/**
 * The still picture, as the text of one <svg>: p, and the exact optimum of either divergence with what it leaves. For the page as
 * built, before the demo runs and where it cannot. Colours are the page's custom properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { p } = defaultState();
  const optima = findOptima(p);
  const bests = DIRECTIONS.flatMap((direction) =>
    optima[direction].slice(0, 1).map((best) => ({ direction, ...best })),
  );
  const x = zScale(WIDTH);
  const y = linearScale(
    [
      0,
      topDensity(
        p,
        bests.map(({ q }) => q),
      ),
    ],
    [BASE, 12],
  );
  const points = curve((z) => mixture(z, p), x, y);
  const text = (at: string, content: string, style: string): string =>
    `<text ${at} style="${style}">${escapeMarkup(content)}</text>`;
  const fits = bests.map(({ direction, q, value }) => {
    const [rail, colour] = [RAIL[direction], COLOUR[direction]];
    const line = linePath(curve((z) => gaussian(z, q), x, y));
    return (
      `<path d="${line}" style="fill:none;stroke:${colour};stroke-width:2"/>` +
      `<path d="M0 ${rail}H${WIDTH}" style="stroke:var(--line)"/>` +
      `<path d="M${x(q.mean).toFixed(1)} ${rail}V${y(gaussian(q.mean, q)).toFixed(1)}" style="stroke:${colour};stroke-dasharray:2 4"/>` +
      `<circle cx="${x(q.mean).toFixed(1)}" cy="${rail}" r="6" style="fill:${colour}"/>` +
      text(`x="0" y="${rail - 8}"`, strings.fit[direction], `fill:${colour}`) +
      text(`x="${WIDTH}" y="${rail - 8}" text-anchor="end"`, fixed(value, 3), `fill:${colour}`)
    );
  });
  return (
    `<svg class="klfit-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(`${strings.picture}. ${STILL[locale]}`)}">` +
    `<path d="${areaPath(points, BASE)}" style="fill:var(--plate)"/><path d="${linePath(points)}" style="fill:none;stroke:var(--ink);stroke-width:1.5"/>` +
    fits.join('') +
    `<path d="M0 ${BASE}H${WIDTH}" style="stroke:var(--ink-3)"/>` +
    Z_TICKS.map((z) =>
      text(`x="${x(z).toFixed(1)}" y="${BASE + 20}" text-anchor="middle"`, fixed(z, 0), 'fill:var(--ink-3)'),
    ).join('') +
    '</svg>'
  );
}
