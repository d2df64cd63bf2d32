import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeUrl } from '#domain/safe-url.ts';
import { formulaHtml, renderFormula } from './formula.ts';
import { TexError, typeset } from './katex.ts';
import { remarkReferences, type ReferenceTargets } from './remark-references.ts';
import { tiePunctuation } from './tie-punctuation.ts';

/** A mistake in Markdown: `line` counts from the text's first line as 1. */
export interface ProseFault {
  line: number;
  kind:
    | 'TeX that KaTeX refuses'
    | 'raw HTML'
    | 'unsafe link'
    | 'misplaced equation'
    | 'misplaced figure'
    | 'unknown figure'
    | 'unknown number'
    | 'unknown form of a number';
  expected: string;
  found: string;
  nearest?: string;
}

export interface Prose {
  html: string;
  faults: ProseFault[];
}

declare module 'hast' {
  interface Raw {
    type: 'raw';
    value: string;
  }
  interface RootContentMap {
    raw: Raw;
  }
  interface ElementContentMap {
    raw: Raw;
  }
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
const toHast = unified().use(remarkRehype);
const toHtml = unified().use(rehypeStringify, { allowDangerousHtml: true });

/**
 * Markdown with maths to HTML. Formulas go from KaTeX's string straight into the output: parsing them back into
 * a tree costs four times what typesetting does. The only raw HTML in the output is KaTeX's.
 */
export function renderProse(markdown: string, targets: ReferenceTargets): Prose {
  const mdast = parser.parse(markdown);
  const faults = findFaults(mdast);
  remarkReferences(targets)(mdast);
  const hast = toHast.runSync(mdast) as HastRoot;
  typesetMaths(hast, faults);
  return { html: toHtml.stringify(hast), faults };
}

/** Raw HTML and unsafe links in a Markdown tree. */
export function findFaults(tree: Root): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') {
      faults.push({ line, kind: 'raw HTML', expected: 'Markdown', found: `\`${node.value.slice(0, 60)}\`` });
    } else if (
      (node.type === 'link' || node.type === 'definition' || node.type === 'image') &&
      !isSafeUrl(node.url)
    ) {
      faults.push({ line, kind: 'unsafe link', expected: 'an http or https address', found: node.url });
    }
  });
  return faults;
}

/**
 * Replaces the math nodes of remark-math, `code.language-math`, by KaTeX's markup; what KaTeX refuses is added to
 * `faults`.
 *
 * @param plate markup around a display formula
 */
export function typesetMaths(
  tree: HastRoot,
  faults: ProseFault[],
  plate = (html: string): string => html,
): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    const code = node.tagName === 'pre' ? node.children[0] : node;
    if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
    const classes = code.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('language-math')) return undefined;
    const tex = code.children
      .map((child) => (child.type === 'text' ? child.value : ''))
      .join('')
      .trim();
    const display = node.tagName === 'pre' || classes.includes('math-display');
    try {
      const value = display ? plate(formulaHtml(renderFormula(tex))) : typeset(tex, false);
      parent.children.splice(index, 1, { type: 'raw', value } as ElementContent);
    } catch (error) {
      if (!(error instanceof TexError)) throw error;
      const line = (code.position ?? node.position)?.start.line ?? 1;
      faults.push({
        line,
        kind: 'TeX that KaTeX refuses',
        expected: 'TeX that KaTeX typesets',
        found: error.message,
      });
    }
    return SKIP;
  });
  tiePunctuation(tree);
}
