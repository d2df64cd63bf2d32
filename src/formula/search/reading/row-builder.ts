import { composite, itemsOf, nucleus, row, symbol, type Layout } from '../layout.ts';
import { signOf, wordSign } from '../notation/symbols.ts';

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
    const joined = last === undefined ? undefined : join(last, node);
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

/** Two items that are one sign: `||`, `:=`, `...`, `\arg\min`. */
function join(last: Layout, next: Layout): Layout | undefined {
  if (last.kind !== 'symbol') return undefined;
  const base = nucleus(next);
  if (base.kind !== 'symbol') return undefined;
  if (last.name === 'arg' && (base.name === 'min' || base.name === 'max')) {
    const joined = { ...base, ...wordSign(`arg${base.name}`), start: last.start };
    return replaceNucleus(next, joined);
  }
  if (next.kind !== 'symbol') return undefined;
  const name = last.name + next.name;
  if (name === '||') return joinedSign('‖', last, next);
  if (name === ':=') return joinedSign(':=', last, next);
  if (name === '..') return symbol('..', '..', '', 'other', last.start, next.end);
  if (name === '...') return joinedSign('\\ldots', last, next);
  return undefined;
}

function joinedSign(name: string, first: Layout, last: Layout): Layout {
  const sign = signOf(name);
  return symbol(sign.name, sign.fold, sign.font, sign.role, first.start, last.end);
}

function replaceNucleus(node: Layout, put: Layout): Layout {
  if (node.kind === 'symbol') return put;
  const [base, ...rest] = node.children;
  if (base === undefined) return node;
  return composite(
    node.kind,
    node.name,
    node.fold,
    [replaceNucleus(base, put), ...rest],
    put.start,
    node.end,
  );
}

/** A base with one more script. Subscripts lie inside of superscripts; a second one of a kind joins the first. */
export function withScript(base: Layout, kind: 'sub' | 'sup', script: Layout, end: number): Layout {
  const [inner, old] = base.children;
  if (base.kind === kind && inner !== undefined && old !== undefined) {
    const joined = row([...itemsOf(old), ...itemsOf(script)], old.start, script.end);
    return composite(kind, '', '', [inner, settle(inner, kind, joined)], base.start, end);
  }
  if (kind === 'sub' && base.kind === 'sup' && inner !== undefined && old !== undefined) {
    const lowered = withScript(inner, 'sub', script, end);
    return composite('sup', '', '', [lowered, old], base.start, end);
  }
  return composite(kind, '', '', [base, settle(base, kind, script)], base.start, end);
}

const TRANSPOSES = new Set(['T', '\\top', '\\intercal', 't']);

/** A lone T above anything but a sum is a transpose, however it is set. */
function settle(base: Layout, kind: 'sub' | 'sup', script: Layout): Layout {
  if (kind === 'sub' || script.kind !== 'symbol' || !TRANSPOSES.has(script.name)) return script;
  const below = nucleus(base);
  if (below.role === 'operator' || below.role === 'number' || below.size === 0) return script;
  // A power, unless it is upright, is of a scalar; a capital or a sign is not.
  if (script.name === 't' && script.font === '') return script;
  return { ...script, fold: '\\top', role: 'other' };
}
