import { label } from './label.ts';
import { pixel } from './path.ts';
import type { Plot } from './plot.ts';
import { strokeOf } from './stroke.ts';
import { element } from './svg.ts';
import type { Tick } from './ticks.ts';

const TICK = 3.5;

/** What an axis carries. */
export interface AxisOptions {
  readonly ticks?: readonly Tick[];
  /** What is measured, with its unit: at the end of the axis, never turned. */
  readonly name?: string;
  /** Value of the other quantity at which the axis lies; the edge where none is given. */
  readonly at?: number;
}

/** The horizontal axis with ticks below and its name at the right end, under the numbers. */
export function xAxis(on: Plot, { ticks = [], name, at }: AxisOptions = {}): string {
  const y = at === undefined ? on.bottom : on.toY(at);
  const marks = ticks.map(({ value }) => `M${pixel(on.toX(value))} ${pixel(y)}v${pixel(TICK)}`);
  const rule = `M${pixel(on.left)} ${pixel(y)}H${pixel(on.right)}`;
  return [
    element('path', { d: rule + marks.join(''), ...strokeOf({ tone: 'soft', weight: 'hair' }) }),
    ...ticks.map(({ value, text }) =>
      label([on.toX(value), y + TICK + 2], text, { tone: 'faint', anchor: 'middle', place: 'below' }),
    ),
    name === undefined
      ? ''
      : label([on.right, y + TICK + (ticks.length > 0 ? 16 : 3)], name, {
          tone: 'soft',
          anchor: 'end',
          place: 'below',
        }),
  ].join('');
}

/** The vertical axis with ticks to the left and its name above. */
export function yAxis(on: Plot, { ticks = [], name, at }: AxisOptions = {}): string {
  const x = at === undefined ? on.left : on.toX(at);
  const marks = ticks.map(({ value }) => `M${pixel(x)} ${pixel(on.toY(value))}h${pixel(-TICK)}`);
  const rule = `M${pixel(x)} ${pixel(on.top)}V${pixel(on.bottom)}`;
  return [
    element('path', { d: rule + marks.join(''), ...strokeOf({ tone: 'soft', weight: 'hair' }) }),
    ...ticks.map(({ value, text }) =>
      label([x - TICK - 2, on.toY(value)], text, { tone: 'faint', anchor: 'end', place: 'centre' }),
    ),
    name === undefined ? '' : label([x - TICK, on.top - 6], name, { tone: 'soft', place: 'above' }),
  ].join('');
}
