import { atomsOf, type Atom } from './atoms.ts';
import { rowsOf } from './rows.ts';
import { trimTex } from './trim-tex.ts';

/** A line of a broken display: its TeX and its indent in steps of one em. */
export interface Line {
  tex: string;
  indent: number;
}

/** A place where a row may be broken. */
interface Break {
  /** Where the line before ends and the next one starts; between them lies only a `\quad`, which the break replaces. */
  end: number;
  start: number;
  indent: number;
  cost: number;
  /** Whether an operator comes first, which would lose the space around it at the start of a line. */
  operator: boolean;
}

/** How much a break of each kind is disliked outside of brackets. */
const COST = {
  implication: 0,
  quad: 1,
  relation: 2,
  plus: 8,
  comma: 12,
  times: 14,
  function: 26,
  operator: 30,
  bar: 32,
};
/** A relation inside of brackets, as in a probability of $x=1$, belongs together. */
const INNER_RELATION = 40;
/** What the brackets around a break add: the second level is far worse than the first. */
const depthCost = (depth: number): number => 20 * depth * depth;
const LINE = 4;
/** A line shorter than this, in em, looks like a left-over. */
const STUB = 3.5;
const STUB_COST = 6;
/** How far, in em, the widths of a line's pieces may miss the width of the line: the spaces where they join. */
const UNSURE = 2;
/** Per em beyond the limit: more than any set of breaks can cost. */
const OVERFLOW = 1000;

/**
 * Breaks a display formula into lines no wider than `limit`, where it can: rows of its alignment first, then at
 * `\quad`, before relation signs, before binary operators, after commas, and as a last resort before a big operator,
 * a named function or the double bar of a divergence; outside of brackets rather than inside. Never inside braces,
 * `\left...\right` or an environment. Of all ways to break a row, the one that costs least by the table above.
 *
 * The lines together are the row, save for a `\quad` at which a line ends and a `{}` that keeps the space after
 * an operator at the start of a line.
 *
 * @param measure width of a TeX fragment, in the unit of `limit` (em)
 */
export function breakLines(tex: string, limit: number, measure: (tex: string) => number): Line[] {
  return rowsOf(tex).flatMap(({ tex: row, continues }) => {
    const indent = continues ? 1 : 0;
    return measure(row) + indent <= limit ? [{ tex: row, indent }] : breakRow(row, indent, limit, measure);
  });
}

function breakRow(row: string, indent: number, limit: number, measure: (tex: string) => number): Line[] {
  const points: Break[] = [
    { end: 0, start: 0, indent, cost: 0, operator: false },
    ...breaksOf(row, indent),
    { end: row.length, start: row.length, indent: 0, cost: 0, operator: false },
  ];
  const texOf = (from: Break, to: Break): string =>
    `${from.operator ? '{}' : ''}${trimTex(row.slice(from.start, to.end))}`;
  // The pieces between neighbouring breaks add up to nearly the width of a line; only a line near the limit is
  // typeset by itself to be sure.
  const reach = [0];
  for (const [index, point] of points.slice(1).entries()) {
    const piece = row.slice(points[index]?.start, point.end);
    reach.push((reach[index] ?? 0) + measure(`{}${piece}{}`));
  }
  const widthOf = (from: number, to: number): number => {
    const sum = (reach[to] ?? 0) - (reach[from] ?? 0);
    const [first, last] = [points[from], points[to]];
    if (!first || !last || Math.abs(sum + first.indent - limit) > UNSURE) return sum;
    return measure(texOf(first, last));
  };

  /** For each point, the least cost of the lines before it, and where the last of them starts. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  for (let to = 1; to < points.length; to++) {
    let found = { cost: Infinity, from: 0 };
    for (let from = to - 1; from >= 0; from--) {
      const point = points[from];
      const before = best[from]?.cost ?? Infinity;
      if (!point || before >= found.cost) continue;
      const width = widthOf(from, to);
      const over = Math.max(0, width + point.indent - limit);
      const stub = width < STUB ? STUB_COST : 0;
      const cost = before + (points[to]?.cost ?? 0) + LINE + stub + over * OVERFLOW;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }

  const lines: Line[] = [];
  for (let to = points.length - 1; to > 0; to = best[to]?.from ?? 0) {
    const [first, last] = [points[best[to]?.from ?? 0], points[to]];
    if (first && last) lines.unshift({ tex: texOf(first, last), indent: first.indent });
  }
  return lines;
}

/** The places where a row may be broken, in order. */
function breaksOf(row: string, base: number): Break[] {
  const atoms = atomsOf(row);
  const breaks: Break[] = [];
  const hasRelation = base > 0 || atoms.some(({ kind, depth }) => depth === 0 && kind === 'relation');
  atoms.forEach((atom, index) => {
    const previous = before(atoms, index);
    if (previous === undefined || !isBreak(atom, previous)) return;
    const last = breaks.at(-1);
    // Spaces stay with what follows them.
    let first = index;
    while (atoms[first - 1]?.kind === 'space') first--;
    const place = { end: atoms[first]?.start ?? atom.start, start: atoms[first]?.start ?? atom.start };
    if (last !== undefined && last.start >= place.start) return;
    if (atom.kind === 'quad') {
      let next = index;
      while (atoms[next]?.kind === 'quad' || atoms[next]?.kind === 'space') next++;
      const follower = atoms[next];
      if (!follower || follower.kind === 'close') return;
      const cost = (previous.kind === 'words' ? COST.times : COST.quad) + depthCost(atom.depth);
      const indent = base + (atom.depth > 0 ? 2 : follower.kind === 'words' ? 1 : 0);
      breaks.push({ end: place.end, start: follower.start, indent, cost, operator: false });
      return;
    }
    const kind = previous.kind === 'comma' ? 'comma' : atom.kind;
    const cost =
      COST[kind as keyof typeof COST] +
      depthCost(atom.depth) +
      (kind === 'relation' && atom.depth > 0 ? INNER_RELATION : 0);
    const outer = hasRelation ? 2 : 1;
    const indent = kind === 'relation' || kind === 'implication' ? 1 : outer;
    const operator = (kind === 'plus' || kind === 'times') && first === index;
    breaks.push({ ...place, indent: indent + (atom.depth > 0 ? 1 : 0), cost, operator });
  });
  return breaks;
}

/** The atom before the given one, spaces left out. */
function before(atoms: readonly Atom[], index: number): Atom | undefined {
  let at = index - 1;
  while (atoms[at]?.kind === 'space') at--;
  return atoms[at];
}

function isBreak(atom: Atom, previous: Atom): boolean {
  if (atom.kind === 'close' || atom.kind === 'space' || previous.kind === 'open') return false;
  if (atom.kind === 'quad') return previous.kind !== 'quad';
  if (previous.kind === 'quad') return false;
  if (previous.kind === 'comma') return atom.kind !== 'comma';
  // A sign after a relation, an operator or a bar is a sign of its operand, and nothing is broken there.
  const endsOperand = previous.kind === 'ordinary' || previous.kind === 'close' || previous.kind === 'words';
  return endsOperand && atom.kind in COST && atom.kind !== 'comma';
}
