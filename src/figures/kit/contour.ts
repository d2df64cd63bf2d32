import type { Point } from './path.ts';

/**
 * The lines f(x, y) = level over a rectangle of values, by marching squares on a grid of `cells` by `cells`: each crossing
 * is found on its edge by linear interpolation, pieces are joined to long lines. Where all four edges of a cell are
 * crossed, the mean of the corners decides which ones belong together.
 *
 * @returns broken lines in values; one that closes ends where it began
 */
export function contour(
  f: (x: number, y: number) => number,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  level: number,
  cells = 80,
): Point[][] {
  const [dx, dy] = [(x1 - x0) / cells, (y1 - y0) / cells];
  const height = Array.from({ length: cells + 1 }, (_, j) =>
    Array.from({ length: cells + 1 }, (__, i) => f(x0 + i * dx, y0 + j * dy) - level),
  );
  const at = (i: number, j: number): number => height[j]?.[i] ?? NaN;
  const crossings = new Map<string, Point>();
  /** The crossing between two neighbouring corners, by a name that both cells of the edge give it. */
  const crossing = (i: number, j: number, k: number, l: number): string => {
    const name = `${String(i)},${String(j)},${String(k)},${String(l)}`;
    const [a, b] = [at(i, j), at(k, l)];
    const t = a / (a - b);
    crossings.set(name, [x0 + (i + t * (k - i)) * dx, y0 + (j + t * (l - j)) * dy]);
    return name;
  };
  const pieces: [string, string][] = [];
  for (let j = 0; j < cells; j += 1) {
    for (let i = 0; i < cells; i += 1) {
      const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      if (!corners.every(Number.isFinite)) continue;
      const [a = 0, b = 0, c = 0, d = 0] = corners;
      const above = (value: number): boolean => value > 0;
      const bottom = above(a) !== above(b) ? crossing(i, j, i + 1, j) : '';
      const right = above(b) !== above(c) ? crossing(i + 1, j, i + 1, j + 1) : '';
      const top = above(c) !== above(d) ? crossing(i, j + 1, i + 1, j + 1) : '';
      const left = above(d) !== above(a) ? crossing(i, j, i, j + 1) : '';
      const [first, second, third, fourth] = [bottom, right, top, left].filter((name) => name !== '');
      if (first === undefined || second === undefined) continue;
      if (third === undefined || fourth === undefined) pieces.push([first, second]);
      else if (above(a) === above((a + b + c + d) / 4)) pieces.push([bottom, right], [top, left]);
      else pieces.push([left, bottom], [right, top]);
    }
  }
  return joined(pieces).map((line) =>
    line.flatMap((name) => {
      const point = crossings.get(name);
      return point === undefined ? [] : [point];
    }),
  );
}

/** Chains of pieces that share an end; each crossing belongs to two pieces at most. */
function joined(pieces: readonly [string, string][]): string[][] {
  const piecesAt = new Map<string, number[]>();
  pieces.forEach((ends, index) => {
    for (const end of ends) piecesAt.set(end, [...(piecesAt.get(end) ?? []), index]);
  });
  const used = new Set<number>();
  const follow = (from: string): string[] => {
    const line: string[] = [];
    for (let end: string | undefined = from; end !== undefined;) {
      line.push(end);
      const here: string = end;
      const next: number | undefined = piecesAt.get(here)?.find((index) => !used.has(index));
      if (next === undefined) break;
      used.add(next);
      end = pieces[next]?.find((other) => other !== here);
    }
    return line;
  };
  // Open lines first, from their ends, so that none is begun in its middle.
  const starts = [...piecesAt].sort(([, a], [, b]) => a.length - b.length).map(([end]) => end);
  return starts.map(follow).filter((line) => line.length > 1);
}
