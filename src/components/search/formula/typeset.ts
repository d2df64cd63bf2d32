import katex from 'katex';

/** Letters beyond which typesetting would be felt. */
const LONGEST = 2000;

/** A formula typeset, or where KaTeX stopped: an offset into its TeX, null where it does not say. */
export type Typeset = { html: string } | { stoppedAt: number | null } | { tooLong: true };

/**
 * Typesets TeX that a reader typed, or that of an entry. KaTeX escapes what it shows and refuses commands that make
 * links, load pictures or name classes.
 *
 * @param marks whether `\htmlData` may mark a part: in the atlas's own TeX, not in a reader's
 */
export function typesetHere(tex: string, { displayMode = false, marks = false } = {}): Typeset {
  if (tex.length > LONGEST) return { tooLong: true };
  try {
    const html = katex.renderToString(tex, {
      displayMode,
      throwOnError: true,
      strict: 'ignore',
      trust: ({ command }) => marks && command === '\\htmlData',
      maxExpand: 300,
      maxSize: 10,
      macros: {},
    });
    return { html };
  } catch (error) {
    if (error instanceof katex.ParseError) {
      return { stoppedAt: typeof error.position === 'number' ? error.position : null };
    }
    // Nested more deeply than the browser's stack.
    if (error instanceof RangeError) return { stoppedAt: null };
    throw error;
  }
}
