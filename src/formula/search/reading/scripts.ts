import { composite, itemsOf, nucleus, row, type Layout } from '../layout.ts';

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
