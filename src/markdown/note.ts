import type { Element, Root as HastRoot } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Note } from '#schemas/note.ts';
import { findMisplaced, insertInclusions, markInclusions, type NoteParts } from './note-inclusions.ts';
import { findFaults, typesetMaths, type ProseFault } from './prose.ts';
import { remarkReferences } from './remark-references.ts';
import { textOf } from './text-of.ts';

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

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
const toHast = unified().use(remarkRehype);
const toHtml = unified().use(rehypeStringify, { allowDangerousHtml: true });

/**
 * A set of notes to HTML: sections numbered, display formulas and figures numbered in the order of the text, equations of
 * the atlas included by `::equation{id=...}` with a link to their page, figures by `::figure{id=...}`.
 */
export function renderNote(note: Pick<Note, 'body' | 'language'>, parts: NoteParts): RenderedNote {
  const { markdown, blocks, faults: unknown } = markInclusions(note.body, note.language, parts);
  const mdast = parser.parse(markdown);
  const faults = [...unknown, ...findFaults(mdast)];
  remarkReferences({ own: null, hrefs: parts.hrefs })(mdast);
  const hast = toHast.runSync(mdast) as HastRoot;
  const headings = numberHeadings(hast);
  typesetMaths(hast, faults, numberedPlate());
  insertInclusions(hast, blocks);
  faults.push(...findMisplaced(hast, blocks));
  return { html: toHtml.stringify(hast), headings, faults };
}

/** The mistakes of a set of notes, with lines counted from the body's first line. */
export function findNoteFaults(note: Note, parts: Omit<NoteParts, 'labelOf'>): ProseFault[] {
  return renderNote(note, { ...parts, labelOf: (equation) => equation.locator }).faults;
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
