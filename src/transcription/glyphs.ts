import katex from 'katex';

/** How often each glyph occurs; glyphs are single code points. */
export type Multiset = ReadonlyMap<string, number>;

/**
 * What one glyph counts as, where the text of a PDF and MathML write the same mark differently.
 * An empty string: not compared. Tall delimiters come out of a PDF as a varying number of pieces, so their
 * tops stand for the whole; bars and braces over or under terms have no fixed number of pieces at all.
 */
const FOLDED: Readonly<Record<string, string>> = {
  '\u{f8ee}': '[',
  '\u{f8f9}': ']',
  '\u{f8eb}': '(',
  '\u{f8f6}': ')',
  '\u{f8f1}': '{',
  '\u{2223}': '',
  '\u{2225}': '',
  '|': '',
  '\u{23df}': '',
  '\u{23de}': '',
  '\u{302}': '^',
  '\u{303}': '~',
  '\u{2dc}': '~',
  '\u{2c6}': '^',
  '\u{22ef}': '···',
  '\u{22ee}': '...',
  '\u{22f1}': '...',
  '\u{22c5}': '·',
  '\u{2217}': '*',
  '\u{2212}': '-',
  '\u{3f5}': 'ε',
  '\u{3d5}': 'φ',
  '\u{2113}': 'l',
  '\u{2219}': '•',
  '\u{27f5}': '-←',
};

/** Piece of a tall delimiter below its top, which stands for the whole. */
const PIECE = /[\u{f8e6}-\u{f8fe}]/u;

/** Pieces of braces over and under terms; compatibility folding would take them for delimiters. */
const BRACE_PIECES = /[\u{fe37}\u{fe38}]/gu;

/** The glyphs of a text as a multiset: compatibility forms folded, spaces and invisible operators left out. */
export function glyphs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of text.replaceAll('\u{2dc}', '~').replace(BRACE_PIECES, '').normalize('NFKD')) {
    const folded = FOLDED[raw] ?? (PIECE.test(raw) || /[\s\p{Cf}\p{Z}]/u.test(raw) ? '' : raw);
    for (const glyph of folded) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  }
  return counts;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * What a reader sees of a formula, as text in the order of its MathML: letters, signs, root signs, accents.
 * @throws katex.ParseError where KaTeX refuses the TeX
 */
export function visibleText(tex: string): string {
  const markup = katex.renderToString(tex, { displayMode: true, output: 'mathml', strict: 'error' });
  return markup
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<(?:msqrt|mroot)>/g, '√')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The glyphs that `a` has more of than `b`, each as often as the surplus, in code point order. */
export function surplus(a: Multiset, b: Multiset): string {
  return [...a]
    .flatMap(([glyph, count]) =>
      Array.from({ length: Math.max(0, count - (b.get(glyph) ?? 0)) }, () => glyph),
    )
    .sort()
    .join('')
    .normalize('NFC');
}

/** How many glyphs two multisets differ by: the sum of both surpluses. */
export function distance(a: Multiset, b: Multiset): number {
  let sum = 0;
  for (const [glyph, count] of a) sum += Math.max(0, count - (b.get(glyph) ?? 0));
  for (const [glyph, count] of b) sum += Math.max(0, count - (a.get(glyph) ?? 0));
  return sum;
}
