import { fixed } from '#domain/number-text.ts';
import type { Bounds } from './fragment.ts';
import { type Range, createRange } from './range.ts';

/** How a slider shows a number of the state. */
export interface SettingRangeOptions {
  readonly label: string;
  readonly bounds: Bounds;
  readonly decimals: number;
  /** The parts of pictures and equations that it moves. */
  readonly part: string;
}

/** A slider that sets one number of the state. */
export function createSettingRange<K extends string, S extends Readonly<Record<K, number>>>(
  setting: K,
  { label, bounds, decimals, part }: SettingRangeOptions,
  onChange: (edit: (state: S) => S) => void,
): Range {
  const range = createRange({
    ...bounds,
    label,
    text: (value) => fixed(value, decimals),
    className: 'bench-range',
    onInput: (value) => onChange((state) => ({ ...state, [setting]: value })),
  });
  range.element.setAttribute('data-part', part);
  return range;
}
