import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '#domain/escape-html.ts';
import type { Locale } from '#domain/locale.ts';
import { nearest } from '#domain/nearest.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { strings } from '#i18n/strings.ts';
import type { Equation } from '#schemas/equation.ts';
import { cachedFormula } from './cached.ts';
import { formulaHtml } from './formula.ts';
import { renderInlineMaths } from './inline-maths.ts';
import type { ProseFault } from './prose.ts';
import { textOf } from './text-of.ts';

/** What a line of a set of notes can show. */
export type IncludedKind = 'equation' | 'figure';

/** All that a set of notes shows beside its own text. */
export interface NoteParts {
  equations: ReadonlyMap<string, Equation>;
  figures: ReadonlyMap<string, ShownFigure>;
  /** Addresses of equations by id and by `source:locator`. */
  hrefs: ReadonlyMap<string, string>;
  labelOf: (equation: Equation) => string;
}

/** A set of notes with a mark in the place of everything that it shows, and the markup of each. */
export interface MarkedNote {
  markdown: string;
  blocks: { row: string; html: string }[];
  faults: ProseFault[];
}

const INCLUDE = /^::(equation|figure)\{id=([^}\s]*)\}[ \t]*$/gm;
const MENTION = /\{\{figure:([^{}]*)\}\}/g;
const MARK = /\uE100(\d+)\uE101/;
const MARKS = new RegExp(MARK, 'g');

/** What a line of a set of notes shows, if it shows something. */
export function inclusionIn(row: string): { kind: IncludedKind; id: string } | undefined {
  const [, kind, id = ''] = [...row.matchAll(INCLUDE)][0] ?? [];
  return kind === 'equation' || kind === 'figure' ? { kind, id } : undefined;
}

/** The ids of all equations, or of all figures, that a set of notes shows, in the order of its text. */
export function includedIds(body: string, kind: IncludedKind): string[] {
  return [...body.matchAll(INCLUDE)].flatMap(([, found, id = '']) => (found === kind ? [id] : []));
}

/**
 * Takes out the lines `::equation{id=...}` and `::figure{id=...}`: a paragraph of private-use characters keeps the place of
 * each through the parser. Unknown ids stay as they were written. `{{figure:id}}` in the text becomes "Figure 2".
 */
export function markInclusions(body: string, language: Locale, parts: NoteParts): MarkedNote {
  const blocks: MarkedNote['blocks'] = [];
  const faults: ProseFault[] = [];
  const numbers = new Map(
    [...new Set(includedIds(body, 'figure'))]
      .filter((id) => parts.figures.has(id))
      .map((id, index) => [id, index + 1]),
  );
  const mark = (row: string, html: string): string => `\uE100${String(blocks.push({ row, html }) - 1)}\uE101`;
  const mentioned = body.replace(MENTION, (row: string, id: string, offset: number) => {
    const number = numbers.get(id);
    if (number !== undefined) return strings[language].figure(number);
    const guess = nearest(id, numbers.keys());
    faults.push({
      line: lineAt(body, offset),
      kind: 'unknown figure',
      expected: 'the id of a figure that these notes show by ::figure{id=...}',
      found: id,
      ...(guess === undefined ? {} : { nearest: guess }),
    });
    return row;
  });
  const markdown = mentioned.replace(INCLUDE, (row: string, kind: string, id: string) => {
    const equation = kind === 'equation' ? parts.equations.get(id) : undefined;
    if (equation) return mark(row, equationHtml(equation, parts));
    const figure = kind === 'figure' ? parts.figures.get(id) : undefined;
    const number = numbers.get(id);
    return figure && number !== undefined ? mark(row, numberedFigure(figure, number, language)) : row;
  });
  return { markdown, blocks, faults };
}

function equationHtml(equation: Equation, { hrefs, labelOf }: NoteParts): string {
  const href = escapeHtml(hrefs.get(equation.id) ?? '');
  const label = escapeHtml(labelOf(equation));
  return `<div class="numbered">${formulaHtml(cachedFormula(equation.tex))}<a class="number" href="${href}">${label}</a></div>`;
}

function numberedFigure(figure: ShownFigure, number: number, language: Locale): string {
  const name = `<span class="figure-number">${strings[language].figure(number)}</span> `;
  return figureHtml(figure, name);
}

/** A figure above its caption. `before` is markup in front of the caption, such as its number. */
export function figureHtml({ svg, caption }: ShownFigure, before = ''): string {
  return `<figure class="figure">${svg}<figcaption>${before}${renderInlineMaths(caption)}</figcaption></figure>`;
}

/** Puts what the notes show into the tree, as it stands between the paragraphs. */
export function insertInclusions(tree: HastRoot, blocks: MarkedNote['blocks']): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'p' || index === undefined || parent === undefined) return;
    const text = textOf(node);
    const place = MARK.exec(text);
    const block = place?.[0] === text ? blocks[Number(place[1])] : undefined;
    if (block) parent.children.splice(index, 1, { type: 'raw', value: block.html } as ElementContent);
  });
}

/** An inclusion without empty lines around it has become part of a paragraph: it is reported and set as it was written. */
export function findMisplaced(tree: HastRoot, blocks: MarkedNote['blocks']): ProseFault[] {
  const faults: ProseFault[] = [];
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(MARKS, (_, index: string) => {
      const row = blocks[Number(index)]?.row.trim() ?? '';
      faults.push({
        line: node.position?.start.line ?? 1,
        kind: row.startsWith('::figure') ? 'misplaced figure' : 'misplaced equation',
        expected: 'an empty line before and after',
        found: `\`${row}\``,
      });
      return row;
    });
  });
  return faults;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
