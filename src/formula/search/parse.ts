import { itemsOf, row, type Layout } from './layout.ts';
import type { Fault } from './reading/cursor.ts';
import { Reader } from './reading/reader.ts';

export type { Fault, FaultCode } from './reading/cursor.ts';

export interface Parse {
  tree: Layout;
  /** The stops and commas that end the formula and are no part of it. */
  punctuation: string;
  /** In the order in which they were met; the first one is where a reader should look. */
  faults: readonly Fault[];
}

/**
 * The layout tree of a formula. Any text gives a tree: what does not fit is left out or taken as a sign, and noted
 * as a fault. With `wildcards`, `?a` (a letter, digits) and `?{name}` stand for anything of that name and `?` alone
 * for anything.
 */
export function parse(tex: string, { wildcards = false } = {}): Parse {
  const reader = new Reader(tex, wildcards);
  const items = itemsOf(reader.row('text'));
  let last = items.length;
  let punctuation = '';
  for (; last > 0; last--) {
    const item = items[last - 1];
    if (item?.kind !== 'symbol' || !/^[.,;:]$/.test(item.name)) break;
    // A formula of nothing but a stop is that stop.
    if (last === 1) break;
    punctuation = item.name + punctuation;
  }
  return { tree: row(items.slice(0, last), 0, 0), punctuation, faults: reader.cursor.faults };
}
