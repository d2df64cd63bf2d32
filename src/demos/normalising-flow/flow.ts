/** A point (z, x) that the map passes through. */
export type Knot = readonly [z: number, x: number];

export const FLOW_KINDS = ['linear', 'spline'] as const;

/** Straight pieces, or a spline of rational quadratics with a continuous slope. */
export type FlowKind = (typeof FLOW_KINDS)[number];

/** A strictly increasing map of the line onto itself. */
export interface Flow {
  /** x = f[z]. */
  readonly forward: (z: number) => number;
  /** z = f⁻¹[x]. */
  readonly inverse: (x: number) => number;
  /** ∂f/∂z, positive. */
  readonly slope: (z: number) => number;
}

interface Piece {
  readonly z: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** height/width, and the slopes at both ends. */
  readonly rise: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The map through the knots, continued beyond the outer ones with the slope that it has there. The spline is the monotone
 * rational quadratic one of Gregory & Delbourgo (IMA J. Numer. Anal. 2, 1982), which Durkan et al. ("Neural spline flows", 2019, equations 4 to 8) use as
 * a flow; its slope at an inner knot is the mean of the slopes of the chords beside it, each weighted by the width of the other, at an outer
 * knot that of the chord.
 *
 * @throws RangeError unless there are at least two knots, with z and x both increasing
 */
export function flowThrough(knots: readonly Knot[], kind: FlowKind): Flow {
  const pieces = piecesOf(knots, kind);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('flowThrough: fewer than two knots');
  const end = { z: last.z + last.width, x: last.x + last.height };
  const pieceAt = (value: number, start: 'z' | 'x'): Piece =>
    pieces.findLast((piece) => piece[start] <= value) ?? first;
  return {
    forward(z) {
      if (z <= first.z) return first.x + first.left * (z - first.z);
      if (z >= end.z) return end.x + last.right * (z - end.z);
      return along(pieceAt(z, 'z'), z);
    },
    inverse(x) {
      if (x <= first.x) return first.z + (x - first.x) / first.left;
      if (x >= end.x) return end.z + (x - end.x) / last.right;
      return back(pieceAt(x, 'x'), x);
    },
    slope(z) {
      if (z <= first.z) return first.left;
      if (z >= end.z) return last.right;
      return slopeIn(pieceAt(z, 'z'), z);
    },
  };
}

function piecesOf(knots: readonly Knot[], kind: FlowKind): readonly Piece[] {
  const chords = knots.slice(1).map(([z, x], i) => {
    const [z0, x0] = knots[i] ?? [z, x];
    const [width, height] = [z - z0, x - x0];
    if (!(width > 0 && height > 0)) throw new RangeError('flowThrough: the knots do not increase');
    return { z: z0, x: x0, width, height, rise: height / width };
  });
  const slopeAt = (i: number): number => {
    const [before, after] = [chords[i - 1], chords[i]];
    if (before === undefined || after === undefined) return (before ?? after)?.rise ?? 1;
    return (before.rise * after.width + after.rise * before.width) / (before.width + after.width);
  };
  return chords.map((chord, i) =>
    kind === 'linear'
      ? { ...chord, left: chord.rise, right: chord.rise }
      : { ...chord, left: slopeAt(i), right: slopeAt(i + 1) },
  );
}

/** Of the piece's denominators: s + (δ₀ + δ₁ − 2s)ξ(1 − ξ). */
function denominator({ rise, left, right }: Piece, t: number): number {
  return rise + (left + right - 2 * rise) * t * (1 - t);
}

function along(piece: Piece, z: number): number {
  const t = (z - piece.z) / piece.width;
  return piece.x + (piece.height * (piece.rise * t * t + piece.left * t * (1 - t))) / denominator(piece, t);
}

function slopeIn(piece: Piece, z: number): number {
  const { rise, left, right } = piece;
  const t = (z - piece.z) / piece.width;
  const rest = 1 - t;
  return (
    (rise * rise * (right * t * t + 2 * rise * t * rest + left * rest * rest)) / denominator(piece, t) ** 2
  );
}

/** The root in [0, 1] of a quadratic, written so that nothing cancels. */
function back({ z, x, width, height, rise, left, right }: Piece, at: number): number {
  const up = at - x;
  const bend = left + right - 2 * rise;
  const a = height * (rise - left) + up * bend;
  const b = height * left - up * bend;
  const c = -rise * up;
  return z + (width * 2 * c) / (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c)));
}
