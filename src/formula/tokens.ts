/** A lexical unit of TeX: a control sequence with its backslash, or a single character; spaces are dropped. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const TOKEN = /\\(?:[a-zA-Z]+\*?|.)|[^\s\\]/gsu;

/** The tokens of a TeX string in order. A starred name counts as one token only for `operatorname*`. */
export function tokenize(tex: string): Token[] {
  const tokens: Token[] = [];
  for (const match of tex.matchAll(TOKEN)) {
    let text = match[0];
    if (text.endsWith('*') && text.length > 2 && text !== '\\operatorname*') text = text.slice(0, -1);
    tokens.push({ text, start: match.index, end: match.index + text.length });
    if (text !== match[0])
      tokens.push({ text: '*', start: match.index + text.length, end: match.index + text.length + 1 });
  }
  return tokens;
}

/**
 * For each token, how deep it lies in constructs that a line cannot be broken in: braces, `\left...\right`,
 * environments. The delimiters themselves count as inside.
 */
export function groupDepths(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map(({ text }) => {
    if (text === '{' || text === '\\left' || text === '\\begin') return ++depth;
    if (text === '}' || text === '\\right' || text === '\\end') {
      // The name after \end and the delimiter after \right stay at the outer depth: both are harmless there.
      return depth--;
    }
    return depth;
  });
}
