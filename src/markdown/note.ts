import type { Element, ElementContent, Root as HastRoot } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '#domain/escape-html.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import { cachedFormula } from './cached.ts';
import { formulaHtml } from './formula.ts';
import { findFaults, typesetMaths, type ProseFault } from './prose.ts';
import { remarkReferences } from './remark-references.ts';

/** A numbered heading of a set of notes. */
export interface NoteHeading {
  id: string;
  number: string;
  text: string;
  level: 2 | 3;
}

/** A set of notes as a page: its HTML, its contents, what is wrong with it. */
export interface RenderedNote {
  html: string;
  headings: NoteHeading[];
  faults: ProseFault[];
}

/** A line of a set of notes that shows an entry; the group is its id. */
export const EQUATION_INCLUDE = /^::equation\{id=([^}\s]*)\}[ \t]*$/gm;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
const toHast = unified().use(remarkRehype);
const toHtml = unified().use(rehypeStringify, { allowDangerousHtml: true });

/**
 * A set of notes to HTML: sections numbered, display formulas numbered in the order of the text, equations of
 * the atlas included by `::equation{id=...}` with a link to their page.
 */
export function renderNote(
  note: Pick<Note, 'body'>,
  equations: ReadonlyMap<string, Equation>,
  hrefs: ReadonlyMap<string, string>,
  labelOf: (equation: Equation) => string,
): RenderedNote {
  const included: Equation[] = [];
  // A paragraph of private-use characters keeps the place of an included equation through the parser.
  const markdown = note.body.replace(EQUATION_INCLUDE, (line, id: string) => {
    const equation = equations.get(id);
    if (!equation) return line;
    included.push(equation);
    return `\uE100${String(included.length - 1)}\uE101`;
  });
  const mdast = parser.parse(markdown);
  const faults = findFaults(mdast);
  remarkReferences({ own: null, hrefs })(mdast);
  const hast = toHast.runSync(mdast) as HastRoot;
  const headings = numberHeadings(hast);
  typesetMaths(hast, faults, numberedPlate());
  includeEquations(hast, included, hrefs, labelOf);
  findMisplaced(hast, included, faults);
  return { html: toHtml.stringify(hast), headings, faults };
}

/** The mistakes of a set of notes, with lines counted from the body's first line. */
export function findNoteFaults(
  note: Note,
  equations: ReadonlyMap<string, Equation>,
  hrefs: ReadonlyMap<string, string>,
): ProseFault[] {
  return renderNote(note, equations, hrefs, (equation) => equation.locator).faults;
}

/** Wraps display formulas in a plate with a running number. */
function numberedPlate(): (html: string) => string {
  let number = 0;
  return (html) => `<div class="numbered">${html}<span class="number">(${String(++number)})</span></div>`;
}

function numberHeadings(tree: HastRoot): NoteHeading[] {
  const headings: NoteHeading[] = [];
  let section = 0;
  let subsection = 0;
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'h2' && node.tagName !== 'h3') return;
    // The heading that GFM puts above footnotes; its id is what they refer to.
    if (node.properties['id'] === 'footnote-label') return;
    const level = node.tagName === 'h2' ? 2 : 3;
    if (level === 2) {
      section++;
      subsection = 0;
    } else subsection++;
    const number = level === 2 ? String(section) : `${String(section)}.${String(subsection)}`;
    const id = `s${number.replace('.', '-')}`;
    headings.push({ id, number, text: textOf(node), level });
    node.properties['id'] = id;
    node.children.unshift(
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['section-number'] },
        children: [{ type: 'text', value: number }],
      },
      { type: 'text', value: ' ' },
    );
  });
  return headings;
}

function includeEquations(
  tree: HastRoot,
  included: readonly Equation[],
  hrefs: ReadonlyMap<string, string>,
  labelOf: (equation: Equation) => string,
): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'p' || index === undefined || parent === undefined) return;
    const place = /^\uE100(\d+)\uE101$/.exec(textOf(node));
    const equation = place ? included[Number(place[1])] : undefined;
    if (!equation) return;
    const href = hrefs.get(equation.id) ?? '';
    const label = escapeHtml(labelOf(equation));
    const value = `<div class="numbered">${formulaHtml(cachedFormula(equation.tex))}<a class="number" href="${escapeHtml(href)}">${label}</a></div>`;
    parent.children.splice(index, 1, { type: 'raw', value } as ElementContent);
  });
}

/** An inclusion without empty lines around it has become part of a paragraph: it is reported and set as it was written. */
function findMisplaced(tree: HastRoot, included: readonly Equation[], faults: ProseFault[]): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/\uE100(\d+)\uE101/g, (_, index: string) => {
      const found = `::equation{id=${included[Number(index)]?.id ?? ''}}`;
      const line = node.position?.start.line ?? 1;
      faults.push({
        line,
        kind: 'misplaced equation',
        expected: 'an empty line before and after',
        found: `\`${found}\``,
      });
      return found;
    });
  });
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
