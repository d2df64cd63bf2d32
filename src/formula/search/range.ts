import { tokenize, type Token } from '../tokens.ts';

const OPENING = new Set(['{', '\\left', '\\begin']);
const CLOSING = new Set(['}', '\\right', '\\end']);

/**
 * The shortest range around the given one that holds each brace, `\left` and `\begin` together with its partner, so
 * that it can be cut out or wrapped. A brace brings the command along that it is the argument of.
 */
export function balancedRange(
  tex: string,
  start: number,
  end: number,
): readonly [start: number, end: number] {
  const slice = tex.slice(start, end);
  if (!/[{}]|\\(?:left|right|begin|end)/.test(slice)) return [start, end];
  const tokens = tokenize(tex);
  let [from, to] = [start, end];
  for (const { open, whole, end: after } of pairs(tokens)) {
    // One of the two lies in the range and the other one does not.
    const holdsOpen = open >= from && open < to;
    const holdsClose = after > from && after <= to;
    if (holdsOpen === holdsClose) continue;
    from = Math.min(from, whole);
    to = Math.max(to, after);
  }
  return [from, to];
}

interface Pair {
  open: number;
  /** Where the command begins that the braces are an argument of; otherwise as `open`. */
  whole: number;
  end: number;
}

/** Opening and closing tokens that belong together, the inner pairs before the outer ones. */
function pairs(tokens: readonly Token[]): Pair[] {
  const found: Pair[] = [];
  const waiting: Pair[] = [];
  /** Arguments by the places of their closing braces: the next argument belongs to the same command. */
  const commands = new Map<number, number>();
  tokens.forEach(({ text, start, end }, at) => {
    const previous = tokens[at - 1];
    if (OPENING.has(text)) {
      const isCommand =
        previous !== undefined && /^\\[a-zA-Z]/.test(previous.text) && !OPENING.has(previous.text);
      const command = isCommand ? previous.start : commands.get(at - 1);
      waiting.push({ open: start, whole: text === '{' ? (command ?? start) : start, end });
    } else if (CLOSING.has(text)) {
      const pair = waiting.pop();
      if (pair === undefined) return;
      if (pair.whole < pair.open) commands.set(at, pair.whole);
      found.push({ ...pair, end: text === '}' ? end : (endOfDelimiter(tokens, at)?.end ?? end) });
    }
  });
  return found;
}

/** The token that ends `\right` with its delimiter, `\end` with its name. */
function endOfDelimiter(tokens: readonly Token[], at: number): Token | undefined {
  if (tokens[at]?.text === '\\right') return tokens[at + 1];
  let last = at + 1;
  while (last < tokens.length && tokens[last]?.text !== '}') last++;
  return tokens[last];
}
