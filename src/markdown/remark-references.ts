import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findReferences } from './references.ts';

/** What a text's references lead to. */
export interface ReferenceTargets {
  /** Source whose numbers stand bare in parentheses, or null. */
  own: string | null;
  /** Address of an equation by `source:locator`; one that is missing stays text. */
  hrefs: ReadonlyMap<string, string>;
}

/** Remark plugin: turns the numbers of existing equations into links to their pages. */
export function remarkReferences(targets: ReferenceTargets) {
  return (tree: Root): void => {
    visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
      // A link holds no other link, at any depth.
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const pieces: PhrasingContent[] = [];
      let from = 0;
      for (const { start, end, source, locator } of findReferences(node.value, targets.own)) {
        const url = targets.hrefs.get(`${source}:${locator}`);
        if (url === undefined) continue;
        if (start > from) pieces.push({ type: 'text', value: node.value.slice(from, start) });
        const link: Link = {
          type: 'link',
          url,
          children: [{ type: 'text', value: node.value.slice(start, end) }],
        };
        pieces.push(link);
        from = end;
      }
      if (pieces.length === 0) return undefined;
      if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
