import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What may not begin a line. Latin marks count where a word ends, so that `$x$.5` stays what it is. */
const CLOSING = /^(?:[，。、；：！？）”’》」』]+|[,.;:!?)’”]+(?=\s|$))/;

/** Between two boxes of a formula in a line, at its relations and sums, where KaTeX lets the line break. */
const BETWEEN_BOXES = /(?<=<\/span>)(?=<span class="katex-base">)/g;

/**
 * Puts each formula in a line together with the punctuation behind it, in a span of class `tied` that does not wrap: a browser
 * breaks a line after the boxes that KaTeX makes, even before a comma. Between the boxes a `wbr` lets it break as before.
 */
export function tiePunctuation(tree: Root): void {
  visit(tree, 'raw', (formula, index, parent) => {
    if (index === undefined || parent === undefined || !formula.value.startsWith('<span class="katex"'))
      return undefined;
    const next = parent.children[index + 1];
    const mark = next?.type === 'text' ? CLOSING.exec(next.value)?.[0] : undefined;
    if (next?.type !== 'text' || mark === undefined) return undefined;
    const tied: ElementContent = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['tied'] },
      children: [
        { type: 'raw', value: formula.value.replace(BETWEEN_BOXES, '<wbr>') },
        { type: 'text', value: mark },
      ],
    };
    parent.children.splice(index, 2, tied, { type: 'text', value: next.value.slice(mark.length) });
    return [SKIP, index + 1];
  });
}
