import { normalTokens, type NormalToken } from '#formula/normal-form.ts';
import { rowsOf } from '#formula/rows.ts';
import { groupDepths, tokenize } from '#formula/tokens.ts';

/** A statement: the expressions between its relation signs, `a = b = c` as three. */
export type Statement = readonly (readonly NormalToken[])[];

const RELATION =
  /^(?:[=<>]|\\(?:le|ge|ne|approx|propto|equiv|coloneqq|triangleq|leftarrow|longleftarrow|rightarrow|sim|in|ll|gg))$/;
const OPENS = /^(?:[([{]|\\\{|\\begin\{.*)$/;
const CLOSES = /^(?:[)\]}]|\\\}|\\end\{.*)$/;

/**
 * The statements of a display formula in order. Rows and stretches parted by `\quad` are statements of their own, unless
 * they go on with a relation sign or a plus, or stand at an alignment mark below a left side.
 */
export function statementsOf(tex: string): Statement[] {
  const found: NormalToken[][] = [];
  for (const row of rowsOf(tex)) {
    clausesOf(row.tex).forEach((clause, i) => {
      const tokens = normalTokens(clause);
      const last = found.at(-1);
      const first = tokens[0]?.text ?? '';
      const goesOn = RELATION.test(first) || first === '+' || (i === 0 && row.continues);
      if (last !== undefined && goesOn) last.push(...tokens);
      else if (tokens.length > 0) found.push(tokens);
    });
  }
  return found.map(sidesOf);
}

/** A row cut at each `\quad` and `\qquad` outside of groups. */
function clausesOf(row: string): string[] {
  const tokens = tokenize(row);
  const depths = groupDepths(tokens);
  const clauses: string[] = [];
  let start = 0;
  tokens.forEach((token, i) => {
    if (depths[i] !== 0 || !/^\\q?quad$/.test(token.text)) return;
    clauses.push(row.slice(start, token.start));
    start = token.end;
  });
  return [...clauses, row.slice(start)].filter((clause) => clause.trim() !== '');
}

function sidesOf(tokens: readonly NormalToken[]): Statement {
  const sides: NormalToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (OPENS.test(token.text)) depth += 1;
    if (CLOSES.test(token.text)) depth -= 1;
    if (depth === 0 && RELATION.test(token.text)) sides.push([]);
    else sides.at(-1)?.push(token);
  }
  return sides.map((side) => {
    const last = side.at(-1)?.text ?? '';
    return /^[.,;:]$/.test(last) ? side.slice(0, -1) : side;
  });
}
