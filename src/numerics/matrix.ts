import { type Vector, component, dot } from './vector.ts';

export type { Vector } from './vector.ts';

/** A matrix in float64 by rows, all of the same length. */
export type Matrix = readonly Vector[];

/** [rows, columns]; a matrix without rows has no columns. @throws RangeError if rows differ in length. */
export function shape(a: Matrix): readonly [number, number] {
  const columns = a[0]?.length ?? 0;
  const odd = a.findIndex((row) => row.length !== columns);
  if (odd >= 0)
    throw new RangeError(`shape: row ${odd} has ${a[odd]?.length ?? 0} entries, row 0 has ${columns}`);
  return [a.length, columns];
}

/** Row i. @throws RangeError outside of the matrix. */
export function row(a: Matrix, i: number): Vector {
  const found = a[i];
  if (found === undefined) throw new RangeError(`row: ${i} lies outside of a matrix of ${a.length} rows`);
  return found;
}

/** Column j. @throws RangeError outside of the matrix. */
export function column(a: Matrix, j: number): Vector {
  return a.map((entries) => component(entries, j));
}

/** The entry in row i and column j. @throws RangeError outside of the matrix. */
export function entry(a: Matrix, i: number, j: number): number {
  return component(row(a, i), j);
}

/** A matrix from its entries. */
export function fromEntries(rows: number, columns: number, at: (i: number, j: number) => number): Matrix {
  // Loops, because every product and every transpose comes through here: `Array.from` takes ten times as long.
  const entries: number[][] = [];
  for (let i = 0; i < rows; i += 1) {
    const current: number[] = [];
    for (let j = 0; j < columns; j += 1) current.push(at(i, j));
    entries.push(current);
  }
  return entries;
}

/** rows × columns zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return fromEntries(rows, columns, () => 0);
}

/** I, n × n. */
export function identity(n: number): Matrix {
  return fromEntries(n, n, (i, j) => (i === j ? 1 : 0));
}

/** The square matrix with these entries on its diagonal. */
export function diagonal(entries: Vector): Matrix {
  return fromEntries(entries.length, entries.length, (i, j) => (i === j ? component(entries, i) : 0));
}

/** The entries aᵢᵢ. */
export function diagonalOf(a: Matrix): Vector {
  const [rows, columns] = shape(a);
  return Array.from({ length: Math.min(rows, columns) }, (_, i) => entry(a, i, i));
}

/** Aᵀ. */
export function transpose(a: Matrix): Matrix {
  const [, columns] = shape(a);
  return Array.from({ length: columns }, (_, j) => column(a, j));
}

/** AB. @throws RangeError unless A has as many columns as B rows. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const [rows, columns] = shape(b);
  return a.map((left) => {
    if (left.length !== rows) throw new RangeError(`multiply: ${left.length} columns against ${rows} rows`);
    const product = new Array<number>(columns).fill(0);
    left.forEach((factor, k) => {
      const right = row(b, k);
      for (let j = 0; j < columns; j += 1) product[j] = component(product, j) + factor * component(right, j);
    });
    return product;
  });
}

/** Ax. @throws RangeError unless A has as many columns as x entries. */
export function multiplyVector(a: Matrix, x: Vector): Vector {
  return a.map((left) => dot(left, x));
}

/** @throws RangeError unless both have the same shape. */
function combine(name: string, a: Matrix, b: Matrix, of: (x: number, y: number) => number): Matrix {
  const [left, right] = [shape(a), shape(b)];
  if (left[0] !== right[0] || left[1] !== right[1])
    throw new RangeError(`${name}: shapes ${left.join('×')} and ${right.join('×')} differ`);
  return a.map((entries, i) => entries.map((value, j) => of(value, entry(b, i, j))));
}

/** A + B. @throws RangeError for different shapes. */
export function add(a: Matrix, b: Matrix): Matrix {
  return combine('add', a, b, (x, y) => x + y);
}

/** A − B. @throws RangeError for different shapes. */
export function subtract(a: Matrix, b: Matrix): Matrix {
  return combine('subtract', a, b, (x, y) => x - y);
}

/** c·A. */
export function scale(c: number, a: Matrix): Matrix {
  return a.map((entries) => entries.map((value) => c * value));
}

/** abᵀ. */
export function outer(a: Vector, b: Vector): Matrix {
  return a.map((x) => b.map((y) => x * y));
}

/** Σ aᵢᵢ. */
export function trace(a: Matrix): number {
  return diagonalOf(a).reduce((sum, value) => sum + value, 0);
}

/** xᵀAy. @throws RangeError if the shapes do not fit. */
export function bilinear(x: Vector, a: Matrix, y: Vector): number {
  return dot(x, multiplyVector(a, y));
}

/** xᵀAx. @throws RangeError if the shapes do not fit. */
export function quadraticForm(a: Matrix, x: Vector): number {
  return bilinear(x, a, x);
}

/** ½(A + Aᵀ): undoes the rounding that makes a symmetric result slightly skew. */
export function symmetrise(a: Matrix): Matrix {
  return fromEntries(a.length, a.length, (i, j) => (entry(a, i, j) + entry(a, j, i)) / 2);
}

/** The largest |aᵢⱼ|; 0 for a matrix without entries. */
export function largestEntry(a: Matrix): number {
  return a.reduce((most, entries) => entries.reduce((m, value) => Math.max(m, Math.abs(value)), most), 0);
}

/** Whether A is square with |aᵢⱼ − aⱼᵢ| ≤ tolerance·max|a|. */
export function isSymmetric(a: Matrix, tolerance = 1e-12): boolean {
  const [rows, columns] = shape(a);
  if (rows !== columns) return false;
  const slack = tolerance * largestEntry(a);
  return a.every((entries, i) => entries.every((value, j) => Math.abs(value - entry(a, j, i)) <= slack));
}
