import katex from 'katex';
import { guard, options } from './katex.ts';

/** The parts of KaTeX's layout tree that carry width; see its src/domTree.ts. */
interface LayoutNode {
  classes?: string[];
  children?: LayoutNode[];
  style?: Partial<Record<'marginLeft' | 'marginRight' | 'paddingLeft' | 'width' | 'minWidth', string>>;
  /** Advance width of a symbol, in em of its own size. */
  width?: number;
  italic?: number;
  text?: string;
}

/** KaTeX's font sizes 1 to 11 relative to the base size (its src/Options.ts, sizeMultipliers). */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.44, 1.728, 2.074, 2.488];

/** Boxes whose children stand above each other. */
const STACKED = new Set(['vlist', 'vlist-t', 'vlist-r']);

/** Boxes that the style sheet takes out of the line, or the reader never sees. */
const OUTSIDE = new Set(['vlist-s', 'katex-thinbox', 'katex-tag', 'katex-mathml']);

/** Widths in em that the style sheet, not the layout tree, gives to a class: paddings and margins of both sides. */
const STYLED: Record<string, number> = {
  nulldelimiter: 0.12,
  'x-arrow-pad': 1,
  boxpad: 0.6,
  'cancel-pad': 0.4,
  'cancel-lap': -0.4,
  'katex-root': 0.2778 - 0.5556,
};

interface LayoutRoot extends LayoutNode {
  toMarkup: () => string;
}

/** KaTeX's layout without its markup: exported, but not in its types. */
interface Layouter {
  __renderToDomTree(tex: string, settings: katex.KatexOptions): LayoutRoot;
}

/**
 * Natural width of a display formula in em of its base size, from the advance widths and spaces in KaTeX's
 * layout. Within one per cent of what a browser sets; used to choose how a formula fits, never to place ink.
 *
 * @throws {TexError} for TeX that KaTeX refuses
 */
export function naturalWidth(tex: string): number {
  const tree = guard(tex, () => layout(tex));
  return widthOf(tree);
}

/**
 * `typeset` of a display formula together with its natural width, from one layout.
 *
 * @throws {TexError} for TeX that KaTeX refuses
 */
export function typesetMeasured(tex: string): { html: string; width: number } {
  const tree = guard(tex, () => layout(tex, { output: 'htmlAndMathml' }));
  return { html: tree.toMarkup(), width: widthOf(tree) };
}

function layout(tex: string, changes: katex.KatexOptions = {}): LayoutRoot {
  const settings = { ...options(true), output: 'html' as const, ...changes };
  return (katex as unknown as Layouter).__renderToDomTree(tex, settings);
}

function widthOf(node: LayoutNode): number {
  const classes = node.classes ?? [];
  if (classes.some((name) => OUTSIDE.has(name))) return 0;
  const { marginLeft, marginRight, paddingLeft, width, minWidth } = node.style ?? {};
  const outer = em(marginLeft) + em(marginRight) + em(paddingLeft);
  const added = classes.reduce((sum, name) => sum + (STYLED[name] ?? 0), 0);
  const inner = (node.children ?? []).map(widthOf);
  const content = classes.some((name) => STACKED.has(name))
    ? Math.max(0, ...inner)
    : inner.reduce((sum, part) => sum + part, symbolWidth(node, classes));
  const set = em(width) > 0 ? em(width) : minWidth === undefined ? content : Math.max(content, em(minWidth));
  return (outer + added + set) * scaleOf(classes);
}

/** Classes of KaTeX's fonts that are the name of the command that sets them. */
const FONT = /^(?:math(?:rm|bf|it|normal|sf|tt|bb|cal|frak|scr)|text(?:rm|bf|it|sf|tt)|boldsymbol)$/;

/** Advance widths of the repeated integral signs, which KaTeX's metrics give as that of a single one. */
const INTEGRALS: Record<string, { 'small-op': number; 'large-op': number }> = {
  '∬': { 'small-op': 0.8185, 'large-op': 1.0838 },
  '∭': { 'small-op': 1.1654, 'large-op': 1.5914 },
};

/**
 * Advance width of a symbol with its italic correction. KaTeX joins neighbouring characters of one font into one
 * symbol and leaves it the width of its first character, so that a longer text is measured character by character.
 */
function symbolWidth({ text, width = 0, italic = 0 }: LayoutNode, classes: readonly string[]): number {
  if (text === undefined) return width;
  const characters = [...text];
  if (classes.includes('cjk_fallback')) return characters.length;
  const integral = INTEGRALS[text];
  if (integral) return integral[classes.includes('large-op') ? 'large-op' : 'small-op'] + italic;
  const font = classes.find((name) => FONT.test(name));
  const advance =
    characters.length < 2
      ? width
      : characters.reduce((sum, each) => sum + (characterWidth(each, font) ?? width), 0);
  return advance + italic;
}

const characterWidths = new Map<string, number | undefined>();

/** Undefined for a character that has no form of its own in TeX, such as a symbol known by its command only. */
function characterWidth(character: string, font: string | undefined): number | undefined {
  const key = `${font ?? ''} ${character}`;
  if (characterWidths.has(key)) return characterWidths.get(key);
  const width = firstWidth(layout(characterTex(character, font), { strict: false, throwOnError: false }));
  characterWidths.set(key, width);
  return width;
}

function characterTex(character: string, font: string | undefined): string {
  const escaped = character === '\u00A0' ? '~' : character.replace(/[#$%&_{}]/, '\\$&');
  if (font !== undefined) return `\\${font}{${escaped}}`;
  // Symbols such as a prime exist in mathematics only; a hyphen is a minus sign there.
  return /[ -~\u00A0]/.test(character) ? `\\text{${escaped}}` : escaped;
}

function firstWidth(node: LayoutNode): number | undefined {
  if (node.text !== undefined) return node.width || undefined;
  for (const child of node.children ?? []) {
    const width = firstWidth(child);
    if (width !== undefined) return width;
  }
  return undefined;
}

/** The factor of a `sizing reset-sizeA sizeB` span. */
function scaleOf(classes: readonly string[]): number {
  const reset = classes.find((name) => name.startsWith('reset-size'));
  const size = classes.find((name) => /^size\d+$/.test(name));
  if (reset === undefined || size === undefined) return 1;
  const from = SIZES[Number(reset.slice('reset-size'.length)) - 1] ?? 1;
  const to = SIZES[Number(size.slice('size'.length)) - 1] ?? 1;
  return to / from;
}

function em(length: string | undefined): number {
  return length?.endsWith('em') === true ? Number.parseFloat(length) : 0;
}
