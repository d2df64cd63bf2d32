import { composite, nucleus, symbol, type Layout } from '../layout.ts';
import { signOf, wordSign } from '../notation/symbols.ts';

/** Two items as the one sign that they are, `||`, `:=`, `...`, `\arg\min`; undefined where they are two. */
export function joinSigns(last: Layout, next: Layout): Layout | undefined {
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
