/** What a text has only if it is meant as a formula: a command, an index, an equals sign, dollars, a wildcard. */
const SIGNS = /[\\^_=]|\$[^$]+\$|\?\p{L}|(?:^|[\s([{,+\-])\?(?=[\s)\]},+\-])|\?(?=\s*[<>|])/u;

/** Whether a query is to be searched as a formula, beside its words. */
export function isFormulaQuery(query: string): boolean {
  return SIGNS.test(query);
}

const DELIMITERS = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
] as const;

/** The TeX of a query: what is pasted with the delimiters of a document is taken without them. */
export function texOfQuery(query: string): string {
  const text = query.trim();
  for (const [open, close] of DELIMITERS) {
    if (text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close)) {
      return text.slice(open.length, -close.length).trim();
    }
  }
  return text;
}

const WILDCARD = /\?(?:\{([^{}]*)\}|(\p{L}\d*))?/gu;

/** The TeX of a pattern as it is shown: each wildcard in a box with its name. */
export function wildcardsBoxed(tex: string): string {
  return tex.replace(WILDCARD, (_, braced: string | undefined, name: string | undefined) => {
    const called = braced ?? name ?? '';
    return `{\\boxed{\\mathstrut\\text{?}${called === '' ? '' : `\\mathit{${called}}`}}}`;
  });
}
