import { onGrid } from '#demos/shared/fragment.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';

export const TOKENS = 3;
export const KINDS = ['keys', 'queries', 'values'] as const;
export type Kind = (typeof KINDS)[number];

/** A matrix of each kind, 2 × 3: tokens are columns. */
export type Vectors = Readonly<Record<Kind, Matrix>>;

/** Where a component of a vector may lie, and how far one arrow key moves it. */
export const COMPONENT = { min: -3, max: 3, step: 0.1 } as const;

/** Whether a vector lies where handles put it; a query on its way does not. */
export function isOnGrid(vector: readonly number[]): boolean {
  return vector.every((x) => Math.abs(onGrid(x, COMPONENT) - x) < 1e-9);
}

/** How long the vectors of a seed are: none is lost at the origin, and all leave room for their names. */
const LENGTHS = [1.2, 2.5] as const;

/** The vectors of a seed: any direction, any such length, on the grid of the handles. */
export function drawnVectors(seed: number): Vectors {
  const uniform = seededUniform(seed);
  const matrix = (): Matrix => {
    const columns = Array.from({ length: TOKENS }, () => {
      const [length, angle] = [uniformBetween(uniform, ...LENGTHS), uniformBetween(uniform, 0, 2 * Math.PI)];
      return [length * Math.cos(angle), length * Math.sin(angle)];
    });
    return fromEntries(2, TOKENS, (i, m) => onGrid(columns[m]?.[i] ?? 0, COMPONENT) + 0);
  };
  return { keys: matrix(), queries: matrix(), values: matrix() };
}
