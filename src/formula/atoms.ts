import { tokenize, type Token } from './tokens.ts';

/** What an atom is to someone who looks for a place to break a line. */
export type AtomKind =
  | 'ordinary'
  | 'open'
  | 'close'
  /** The bar of a condition or the double bar of a divergence. */
  | 'bar'
  | 'implication'
  | 'relation'
  | 'plus'
  | 'times'
  /** A logarithm and its like. */
  | 'function'
  /** A sum, an integral, a maximum: all that has limits. */
  | 'operator'
  | 'comma'
  | 'space'
  | 'quad'
  | 'words';

/** A piece of a formula that cannot be broken, with its scripts and arguments. */
export interface Atom {
  kind: AtomKind;
  text: string;
  start: number;
  end: number;
  /** Brackets open around the atom; those of `\left...\right` and of braces lie inside of atoms. */
  depth: number;
}

const words = (names: string): Set<string> => new Set(names.split(' '));

const IMPLICATIONS = words(
  '\\Rightarrow \\Leftarrow \\Leftrightarrow \\Longrightarrow \\Longleftarrow \\Longleftrightarrow \\implies \\impliedby \\iff',
);
const RELATIONS = words(
  '= < > : \\le \\leq \\leqslant \\ge \\geq \\geqslant \\ll \\gg \\lesssim \\gtrsim \\approx \\propto \\sim \\simeq \\cong ' +
    '\\equiv \\asymp \\doteq \\triangleq \\coloneqq \\eqqcolon \\in \\ni \\notin \\subset \\subseteq \\supset \\supseteq ' +
    '\\prec \\preceq \\succ \\succeq \\to \\gets \\leftarrow \\rightarrow \\longleftarrow \\longrightarrow \\mapsto ' +
    '\\longmapsto \\leadsto \\rightsquigarrow \\neq \\ne \\perp \\parallel \\models \\vdash \\not \\mathrel ' +
    '\\xrightarrow \\xleftarrow',
);
const PLUS = words('+ - \\pm \\mp \\cup \\cap \\setminus \\vee \\wedge \\oplus \\ominus');
const TIMES = words('\\cdot \\times \\odot \\otimes \\circ \\ast \\div \\mathbin');
const FUNCTIONS = words(
  '\\log \\ln \\exp \\lg \\sin \\cos \\tan \\cot \\sec \\csc \\arcsin \\arccos \\arctan \\sinh \\cosh \\tanh \\det \\dim ' +
    '\\arg \\ker \\deg \\hom \\Pr \\operatorname',
);
const OPERATORS = words(
  '\\sum \\prod \\coprod \\int \\iint \\iiint \\oint \\bigcup \\bigcap \\bigoplus \\bigotimes \\bigvee \\bigwedge ' +
    '\\max \\min \\sup \\inf \\lim \\limsup \\liminf \\argmax \\argmin \\gcd \\operatorname* \\operatornamewithlimits \\mathop',
);
const SPACES = words(
  '\\, \\: \\; \\> \\! \\  ~ \\enspace \\thinspace \\medspace \\thickspace \\hspace \\mspace \\limits \\nolimits ' +
    '\\displaystyle \\textstyle \\nonumber \\notag',
);
const OPEN = words('( [ \\{ \\lbrace \\lbrack \\langle \\lfloor \\lceil \\lVert \\lvert');
const CLOSE = words(') ] \\} \\rbrace \\rbrack \\rangle \\rfloor \\rceil \\rVert \\rvert');
const BARS = words('| \\| \\Vert \\vert \\mid');
const SIZED = /^\\[bB]igg?([lrm]?)$/;
const STACKED = words('\\overset \\underset \\stackrel');
const TEXT = words('\\text \\textrm \\textit \\textbf \\mbox');

/** Commands whose arguments belong to them for this purpose, and how many they have. */
const ARGUMENTS: Record<string, number> = {
  '\\operatorname': 1,
  '\\operatorname*': 1,
  '\\operatornamewithlimits': 1,
  '\\mathop': 1,
  '\\mathrel': 1,
  '\\mathbin': 1,
  '\\not': 1,
  '\\hspace': 1,
  '\\mspace': 1,
  '\\text': 1,
  '\\textrm': 1,
  '\\textit': 1,
  '\\textbf': 1,
  '\\mbox': 1,
  '\\overset': 2,
  '\\underset': 2,
  '\\stackrel': 2,
  '\\frac': 2,
  '\\dfrac': 2,
  '\\tfrac': 2,
  '\\binom': 2,
  '\\sqrt': 1,
  '\\xrightarrow': 1,
  '\\xleftarrow': 1,
};

/** The atoms of a row of a formula in order. Every token lies in exactly one of them. */
export function atomsOf(tex: string): Atom[] {
  const tokens = tokenize(tex);
  const atoms: Atom[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = tokens[at];
    if (!first) break;
    let end = endOfPiece(tokens, at);
    // An operator keeps its limits behind \limits; everything keeps its scripts and primes.
    while (end < tokens.length && /^(?:[\^_']|\\(?:no)?limits)$/.test(tokens[end]?.text ?? '')) {
      end = /^[\^_]$/.test(tokens[end]?.text ?? '') ? endOfPiece(tokens, end + 1) : end + 1;
    }
    const last = tokens[end - 1] ?? first;
    const text = first.text === '|' && tokens[at + 1]?.text === '|' ? '||' : first.text;
    atoms.push({ kind: kindOf(tokens, at), text, start: first.start, end: last.end, depth: 0 });
    at = end;
  }
  pairBars(atoms);
  let depth = 0;
  return atoms.map((atom) => {
    if (atom.kind === 'close') depth = Math.max(0, depth - 1);
    const placed = { ...atom, depth };
    if (atom.kind === 'open') depth++;
    return placed;
  });
}

/** Index after the piece that starts at `at`: a token, a group, a command with its arguments. */
function endOfPiece(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? '';
  if (text === '{' || text === '\\left' || text === '\\begin') return endOfGroup(tokens, at);
  if (SIZED.test(text) || text === '\\not') {
    // \Big|\Big| and || are one sign.
    const delimiter = tokens[at + 1]?.text;
    const twice = delimiter === '|' && tokens[at + 2]?.text === text && tokens[at + 3]?.text === '|';
    return at + (twice ? 4 : 2);
  }
  if (text === '|' && tokens[at + 1]?.text === '|') return at + 2;
  if (text === ':' && tokens[at + 1]?.text === '=') return at + 2;
  let end = at + 1;
  if (ARGUMENTS[text] === undefined) return end;
  if (tokens[end]?.text === '[' && /^\\(?:sqrt|x\w+arrow)$/.test(text)) {
    while (end < tokens.length && tokens[end]?.text !== ']') end++;
    end++;
  }
  for (let count = 0; count < ARGUMENTS[text] && end < tokens.length; count++) end = endOfPiece(tokens, end);
  return end;
}

function endOfGroup(tokens: readonly Token[], at: number): number {
  let depth = 0;
  let end = at;
  do {
    const text = tokens[end]?.text ?? '';
    if (text === '{' || text === '\\left' || text === '\\begin') depth++;
    else if (text === '}' || text === '\\right' || text === '\\end') depth--;
    end++;
  } while (depth > 0 && end < tokens.length);
  const last = tokens[end - 1]?.text;
  if (last === '\\right') return end + 1;
  // The name behind \end.
  return last === '\\end' ? endOfGroup(tokens, end) : end;
}

function kindOf(tokens: readonly Token[], at: number): AtomKind {
  const text = tokens[at]?.text ?? '';
  const sized = SIZED.exec(text);
  if (sized) {
    const delimiter = tokens[at + 1]?.text ?? '';
    if (sized[1] === 'l') return 'open';
    if (sized[1] === 'r') return 'close';
    if (sized[1] === 'm' || BARS.has(delimiter)) return 'bar';
    return OPEN.has(delimiter) ? 'open' : CLOSE.has(delimiter) ? 'close' : 'ordinary';
  }
  if (STACKED.has(text)) {
    const base = text === '\\stackrel' || isRelation(tokens, endOfPiece(tokens, at + 1));
    return base ? 'relation' : 'ordinary';
  }
  const known: readonly (readonly [AtomKind, ReadonlySet<string>])[] = [
    ['open', OPEN],
    ['close', CLOSE],
    ['bar', BARS],
    ['implication', IMPLICATIONS],
    ['relation', RELATIONS],
    ['plus', PLUS],
    ['times', TIMES],
    ['function', FUNCTIONS],
    ['operator', OPERATORS],
    ['space', SPACES],
    ['words', TEXT],
  ];
  const found = known.find(([, names]) => names.has(text));
  if (found) return found[0];
  if (text === ',' || text === ';') return 'comma';
  return text === '\\quad' || text === '\\qquad' ? 'quad' : 'ordinary';
}

/** Whether the argument at `at` holds a relation sign and nothing else. */
function isRelation(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.text === '{' ? at + 1 : at;
  return endOfPiece(tokens, at) - at <= 3 && RELATIONS.has(tokens[sign]?.text ?? '');
}

/**
 * Tells the bars of a norm or an absolute value, which are brackets, from those of a condition or a divergence.
 * Between two brackets, bars of one kind without space beside them are brackets when their number is even.
 */
function pairBars(atoms: Atom[]): void {
  const groups: Map<string, Atom[]>[] = [new Map()];
  const settle = (bars: Map<string, Atom[]> | undefined): void => {
    for (const same of bars?.values() ?? []) {
      if (same.length % 2 === 0)
        same.forEach((atom, index) => (atom.kind = index % 2 === 0 ? 'open' : 'close'));
    }
  };
  atoms.forEach((atom, index) => {
    if (atom.kind === 'open') groups.push(new Map());
    else if (atom.kind === 'close' && groups.length > 1) settle(groups.pop());
    else if (atom.kind === 'bar' && !SIZED.test(atom.text) && atom.text !== '\\mid') {
      if (atoms[index - 1]?.kind === 'space' && atoms[index + 1]?.kind === 'space') return;
      const group = groups.at(-1);
      const same = group?.get(atom.text) ?? [];
      same.push(atom);
      group?.set(atom.text, same);
    }
  });
  for (const group of groups) settle(group);
}
