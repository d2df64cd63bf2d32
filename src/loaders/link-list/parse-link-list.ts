import type { Problem } from '#domain/problem.ts';
import type { LinkSection, OutlineNode } from './link-section.ts';
import { listLines } from './list-line.ts';
import type { ListLine } from './list-line.ts';
import { readLink } from './listed-link.ts';
import type { Fault } from './listed-link.ts';
import { finishPdf, readPdfItem } from './listed-pdf.ts';
import type { PdfNotice } from './listed-pdf.ts';

export type { LinkSection, ListedLink, ListedPdf, OutlineNode } from './link-section.ts';

type Item = Extract<ListLine, { kind: 'item' }>;

/** An item under which the following, further indented ones stand, and what they are there. */
type Open = { indent: number } & (
  | { holds: 'translations'; of: string | null }
  | { holds: 'outline'; nodes: OutlineNode[] }
  | { holds: 'nothing' }
);

/**
 * Reads the curated list. Under `### headings` stand links, `[title (publisher, date)](url)`, a translation indented
 * under its original; or a PDF: `From 《book》`, `[[PDF]](/math/math-resources/NAME.pdf)`, and `内容` with an indented
 * outline. Nothing is passed over in silence: what is none of these is a problem at its line (from 1), in the order of
 * the lines. A link with an unusable or repeated URL is left out of its section; one with an impossible date has none.
 *
 * @param file the name that the problems carry.
 */
export function parseLinkList(text: string, file: string): { sections: LinkSection[]; problems: Problem[] } {
  const list = new ListReader(file);
  for (const line of listLines(text)) list.read(line);
  return list.finish();
}

class ListReader {
  readonly #file: string;
  readonly #sections: LinkSection[] = [];
  readonly #problems: Problem[] = [];
  /** The lines of the URLs seen, by their normal form. */
  readonly #lineOfUrl = new Map<string, number>();
  #section: LinkSection | null = null;
  #notice: PdfNotice = {};
  #open: Open[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  read(line: ListLine): void {
    if (line.kind === 'heading') this.#readHeading(line);
    else if (line.kind === 'item') this.#readItem(line);
    else
      this.#report(line.line, {
        kind: 'stray-text',
        expected: 'a ### heading or a list item',
        found: line.raw,
      });
  }

  finish(): { sections: LinkSection[]; problems: Problem[] } {
    this.#closeSection();
    return { sections: this.#sections, problems: this.#problems.sort((a, b) => a.line - b.line) };
  }

  #readHeading({ line, level, text, raw }: Extract<ListLine, { kind: 'heading' }>): void {
    this.#closeSection();
    if (text === '') this.#report(line, { kind: 'empty-heading', expected: '### and a heading', found: raw });
    else if (level !== 3 || !/^###\s/.test(raw)) {
      this.#report(line, { kind: 'heading-form', expected: `### ${text}`, found: raw });
    }
    this.#section = { heading: text, line, links: [], pdf: null };
    this.#sections.push(this.#section);
  }

  #readItem(item: Item): void {
    if (this.#section === null) {
      this.#report(item.line, {
        kind: 'before-heading',
        expected: 'a ### heading above every item',
        found: item.raw,
      });
      return;
    }
    while ((this.#open.at(-1)?.indent ?? -1) >= item.indent) this.#open.pop();
    const parent = this.#open.at(-1);
    if (parent?.holds === 'outline') this.#readOutline(item, parent.nodes);
    else if (parent?.holds === 'nothing') {
      this.#report(item.line, {
        kind: 'misplaced-item',
        expected: 'nothing under this item',
        found: item.raw,
      });
      this.#open.push({ indent: item.indent, holds: 'nothing' });
    } else if (parent?.holds === 'translations') this.#readLink(item, this.#section, parent.of);
    else if (!this.#readPdfRemark(item)) this.#readLink(item, this.#section, null);
  }

  #readOutline({ line, indent, text, raw }: Item, nodes: OutlineNode[]): void {
    const node: OutlineNode = { title: text, children: [] };
    if (text === '') this.#report(line, { kind: 'empty-item', expected: 'a title', found: raw });
    else nodes.push(node);
    this.#open.push({ indent, holds: 'outline', nodes: node.children });
  }

  #readLink({ line, indent, text }: Item, section: LinkSection, translationOf: string | null): void {
    const { link, faults } = readLink(text, line, translationOf);
    for (const fault of faults) this.#report(line, fault);
    this.#open.push({ indent, holds: 'translations', of: link?.id ?? null });
    if (link === null) return;
    const { href } = new URL(link.url);
    const first = this.#lineOfUrl.get(href);
    if (first === undefined) {
      this.#lineOfUrl.set(href, line);
      section.links.push(link);
    } else {
      const expected = `each URL once; this one stands in line ${String(first)}`;
      this.#report(line, { kind: 'duplicate-url', expected, found: link.url });
    }
  }

  /** Whether the item speaks of the section's PDF; it is then dealt with. */
  #readPdfRemark({ line, indent, text, raw }: Item): boolean {
    const book = /^From\s+《([^《》]+)》$/.exec(text)?.[1]?.trim();
    const pdf = readPdfItem(text);
    const isContents = /^内容[:：]?$/.test(text);
    const part = book !== undefined ? 'book' : pdf !== undefined ? 'file' : isContents ? 'contents' : null;
    if (part === null) return false;
    const outline: OutlineNode[] = [];
    this.#open.push(isContents ? { indent, holds: 'outline', nodes: outline } : { indent, holds: 'nothing' });
    const earlier = this.#notice[part];
    if (earlier !== undefined) {
      const expected = `once in a section; it stands in line ${String(earlier.line)}`;
      this.#report(line, { kind: 'repeated-item', expected, found: raw });
    } else if (book !== undefined) this.#notice.book = { title: book, line };
    else if (isContents) this.#notice.contents = { outline, line };
    else this.#notice.file = { fileName: typeof pdf === 'string' ? pdf : null, line };
    if (typeof pdf === 'object') this.#report(line, pdf);
    return true;
  }

  #closeSection(): void {
    const { pdf, faults } = finishPdf(this.#notice);
    for (const { line, ...fault } of faults) this.#report(line, fault);
    if (this.#section !== null) this.#section.pdf = pdf;
    this.#section = null;
    this.#notice = {};
    this.#open = [];
  }

  #report(line: number, fault: Fault): void {
    this.#problems.push({ file: this.#file, line, ...fault });
  }
}
