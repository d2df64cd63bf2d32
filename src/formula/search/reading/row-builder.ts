import { composite, row, type Layout } from '../layout.ts';
import { joinSigns } from './join-signs.ts';
import { withScript } from './scripts.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '\\{': '\\}',
  '\\langle': '\\rangle',
  '\\lfloor': '\\rfloor',
  '\\lceil': '\\rceil',
};
const CLOSERS = new Set(Object.values(CLOSING));
/** Brackets that readers exchange for one another; angles, floors and ceilings mean something else. */
const EXCHANGED = /^[([]|^\\\{/;
/** Half-open intervals: a round bracket may close a square one. */
const INTERVAL = new Set(['(]', '[)']);

interface Frame {
  open: Layout;
  items: Layout[];
  /** Opened by `\left`: only `\right` closes it. */
  sized: boolean;
}

/**
 * Collects the items of one row: pairs brackets into fences, hangs scripts onto what stands before them, joins what
 * is typed in several tokens (`||`, `:=`, `...`). Brackets without a partner stay symbols.
 */
export class RowBuilder {
  items: Layout[] = [];
  readonly #frames: Frame[] = [];
  readonly #deepest: number;

  /** `deepest`: how many brackets may lie inside of each other before the rest stays flat. */
  constructor(deepest: number) {
    this.#deepest = deepest;
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.#frames.length;
  }

  push(node: Layout): void {
    const last = this.items.at(-1);
    const joined = last === undefined ? undefined : joinSigns(last, node);
    if (joined === undefined) {
      this.items.push(node);
      return;
    }
    this.items.pop();
    this.push(joined);
  }

  pushAll(nodes: readonly Layout[]): void {
    for (const node of nodes) this.push(node);
  }

  /** A bracket or any other delimiter; those that open and close nothing stay symbols. */
  delimiter(sign: Layout): void {
    if (CLOSERS.has(sign.name)) this.#close(sign);
    else if (CLOSING[sign.name] !== undefined) this.#open(sign, false);
    else this.push(sign);
  }

  /** `\left` with its delimiter; a null one has the name ''. */
  left(sign: Layout): void {
    this.#open(sign, true);
  }

  /** `\right` with its delimiter; false if no `\left` waits for it. */
  right(sign: Layout): boolean {
    let at = this.#frames.length - 1;
    while (at >= 0 && this.#frames[at]?.sized !== true) at--;
    if (at < 0) {
      if (sign.name !== '') this.push(sign);
      return false;
    }
    while (this.#frames.length > at + 1) this.#flatten();
    const frame = this.#frames.pop();
    if (frame === undefined) return false;
    if (CLOSING[frame.open.name] !== undefined && CLOSERS.has(sign.name)) this.#fence(frame, sign);
    else {
      this.#unwrap(frame);
      if (sign.name !== '') this.push(sign);
    }
    return true;
  }

  /** Whether a `\left` still waits. */
  get isWaiting(): boolean {
    return this.#frames.some(({ sized }) => sized);
  }

  script(kind: 'sub' | 'sup', script: Layout, start: number, end: number): void {
    const base = this.items.pop() ?? row([], start, start);
    this.items.push(withScript(base, kind, script, end));
  }

  /** The row as it stands; brackets that are still open become symbols. */
  finish(): Layout[] {
    while (this.#frames.length > 0) this.#flatten();
    return this.items;
  }

  #open(open: Layout, sized: boolean): void {
    if (this.#frames.length >= this.#deepest) {
      if (open.name !== '') this.push(open);
      return;
    }
    this.#frames.push({ open, items: this.items, sized });
    this.items = [];
  }

  #close(close: Layout): void {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const frame = this.#frames[at];
      if (frame === undefined || frame.sized) break;
      if (
        CLOSING[frame.open.name] !== close.name &&
        !(at === this.#frames.length - 1 && INTERVAL.has(frame.open.name + close.name))
      )
        continue;
      while (this.#frames.length > at + 1) this.#flatten();
      this.#frames.pop();
      this.#fence(frame, close);
      return;
    }
    this.push(close);
  }

  #fence(frame: Frame, close: Layout): void {
    const inside = row(this.items, frame.open.end, close.start);
    this.items = frame.items;
    const { start } = frame.open;
    if (inside.kind === 'stack' && frame.open.name === '(' && close.name === ')')
      this.push(composite('binomial', '', '', inside.children, start, close.end));
    else {
      const fold = EXCHANGED.test(frame.open.name) ? '(' : frame.open.name;
      this.push(composite('fence', frame.open.name + close.name, fold, [inside], start, close.end));
    }
  }

  #flatten(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined) this.#unwrap(frame);
  }

  #unwrap(frame: Frame): void {
    const inside = this.items;
    this.items = frame.items;
    if (frame.open.name !== '') this.push(frame.open);
    this.pushAll(inside);
  }
}
