import { part } from '#demos/shared/drawing.ts';
import { fixed } from '#domain/number-text.ts';
import { segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { pixel } from '#figures/kit/path.ts';
import { plot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { component } from '#numerics/vector.ts';
import { BOUNDS } from './bounds.ts';
import { type Readings, policyAfter } from './readings.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

/** One row an action: its probability before and after the step on the left, its advantage on a rail on the right. */
export const ROWS = { top: 44, pitch: 44, height: 172 } as const;
/** Heights are those of the drawing. */
const HEIGHTS = { top: 0, bottom: ROWS.height, y: [ROWS.height, 0] } as const;
const BAR = plot({ ...HEIGHTS, left: 20, right: 150, x: [0, 1] });
const { min: LEAST, max: MOST } = BOUNDS.advantage;
export const RAIL = plot({ ...HEIGHTS, left: 186, right: 344, x: [LEAST, MOST] });

export function rowAt(action: number): number {
  return ROWS.top + action * ROWS.pitch;
}

function bar(from: number, to: number, y: number, height: number, kind: string): string {
  return element('rect', {
    x: pixel(BAR.toX(from)),
    y: pixel(y),
    width: pixel(BAR.toX(to) - BAR.toX(from)),
    height: pixel(height),
    class: kind,
  });
}

/** What lies behind the handles of the advantages. */
export function actionRows(readings: Readings, strings: Strings): string {
  const { state, policy, baseline, taken } = readings;
  const after = policyAfter(readings, taken?.step ?? [0, 0, 0]);
  const rows = state.advantages.map((advantage, a) => {
    const y = rowAt(a);
    const [before, now] = [component(policy, a), component(after, a)];
    return [
      label([6, y], String(a + 1), { tone: 'soft', anchor: 'middle', place: 'centre' }),
      part(
        parts('policy'),
        bar(0, 1, y - 5, 10, 'trust-region-bed'),
        bar(0, before, y - 5, 5, 'trust-region-before'),
      ),
      part(parts('taken'), bar(0, now, y, 5, 'trust-region-after')),
      label([BAR.left, y - 9], `${fixed(before, 3)} → ${fixed(now, 3)}`, { tone: 'faint' }),
      part(
        parts('advantage'),
        segment(RAIL, [LEAST, y], [MOST, y], { tone: 'line', weight: 'hair' }),
        segment(RAIL, [baseline, y], [advantage, y], { weight: 'bold' }),
        label([RAIL.toX(advantage), y - 10], fixed(advantage, 2), { anchor: 'middle' }),
      ),
    ].join('');
  });
  return [
    label([BAR.left, 14], strings.probability, { tone: 'soft' }),
    label([RAIL.left, 14], strings.advantage, { tone: 'soft' }),
    part(
      parts('advantage', 'policy'),
      segment(RAIL, [baseline, 26], [baseline, ROWS.height - 22], { tone: 'soft', weight: 'hair' }),
      label([RAIL.toX(baseline), ROWS.height - 6], `$\\Sigma\\pi A$ = ${fixed(baseline, 2)}`, {
        tone: 'soft',
        anchor: 'middle',
      }),
    ),
    ...rows,
  ].join('');
}
