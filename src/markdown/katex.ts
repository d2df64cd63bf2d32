import katex from 'katex';

/** TeX that KaTeX refuses: what it says, and where in the fragment (0-based offset, or null). */
export class TexError extends Error {
  readonly tex: string;
  readonly offset: number | null;

  constructor(message: string, tex: string, offset: number | null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TexError';
    this.tex = tex;
    this.offset = offset;
  }
}

/** Bump when the markup that a cached formula holds changes for another reason than KaTeX's version. */
export const FORMULA_FORM = `9-${katex.version}`;

const MEMO_LIMIT = 4_000;
const memo = new Map<string, string>();

/**
 * HTML with MathML of one formula, in KaTeX's strict mode: a warning is an error. Equal formulas are typeset
 * once a process.
 *
 * @throws {TexError} for TeX that KaTeX refuses
 */
export function typeset(tex: string, displayMode: boolean): string {
  const key = `${displayMode ? 'D' : 'T'}${tex}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const html = guard(tex, () => katex.renderToString(tex, options(displayMode)));
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, html);
  return html;
}

/** Fresh options for each call: \gdef would write into a shared macros object. */
export function options(displayMode: boolean): katex.KatexOptions {
  return {
    displayMode,
    throwOnError: true,
    strict: 'error',
    trust: refuse,
    output: 'htmlAndMathml',
    macros: {},
  };
}

/** Links, images and HTML: without this, KaTeX would print the name of the command in red. */
function refuse({ command }: katex.TrustContext): never {
  throw new katex.ParseError(`No ${command} in formulas`);
}

/** Runs KaTeX and turns its parse errors into a TexError; anything else passes through. */
export function guard<T>(tex: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const message = error.message.replace(/^KaTeX parse error: /, '');
    throw new TexError(message, tex, typeof error.position === 'number' ? error.position : null, {
      cause: error,
    });
  }
}
