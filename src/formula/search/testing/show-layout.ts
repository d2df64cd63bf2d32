import type { Layout } from '../layout.ts';

/** A layout tree in one line, for tests: `sup{x 2}`, `bf:x`, `?a`. */
export function showLayout(node: Layout): string {
  if (node.kind === 'wildcard') return `?${node.name}`;
  if (node.kind === 'symbol') return node.font === '' ? node.name : `${node.font}:${node.name}`;
  return `${node.kind}${node.name}{${node.children.map(showLayout).join(' ')}}`;
}
