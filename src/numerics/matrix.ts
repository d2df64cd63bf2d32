import { type Vector, addVectors, component, dot, scaleVector, subtractVectors } from './vector.ts';

export type { Vector } from './vector.ts';

/** A matrix in float64 by rows, all of the same length. */
export type Matrix = readonly Vector[];

/** [rows, columns]; a matrix without rows has no columns. @throws RangeError if rows differ in length. */
export function shape(a: Matrix): readonly [number, number] {
  const columns = a[0]?.length ?? 0;
  for (let i = 1; i < a.length; i += 1) {
    const own = a[i]?.length ?? 0;
    if (own !== columns) throw new RangeError(`shape: row ${i} has ${own} entries, row 0 has ${columns}`);
  }
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
  const entries: number[] = [];
  for (let i = 0; i < Math.min(rows, columns); i += 1) entries.push(entry(a, i, i));
  return entries;
}

/** Aᵀ. */
export function transpose(a: Matrix): Matrix {
  const [rows, columns] = shape(a);
  return fromEntries(columns, rows, (i, j) => entry(a, j, i));
}

/** AB. @throws RangeError unless A has as many columns as B rows. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const [rows, columns] = shape(b);
  const products: number[][] = [];
  for (const left of a) {
    if (left.length !== rows) throw new RangeError(`multiply: ${left.length} columns against ${rows} rows`);
    const product = new Array<number>(columns).fill(0);
    for (let k = 0; k < rows; k += 1) {
      const [factor, right] = [component(left, k), row(b, k)];
      for (let j = 0; j < columns; j += 1) product[j] = component(product, j) + factor * component(right, j);
    }
    products.push(product);
  }
  return products;
}

/** AᵀB, without forming Aᵀ. @throws RangeError unless both have as many rows. */
export function multiplyTransposed(a: Matrix, b: Matrix): Matrix {
  const [[rows, size], [others, columns]] = [shape(a), shape(b)];
  if (rows !== others) throw new RangeError(`multiplyTransposed: ${rows} rows against ${others}`);
  const products: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const product = new Array<number>(columns).fill(0);
    for (let k = 0; k < rows; k += 1) {
      const [factor, right] = [entry(a, k, i), row(b, k)];
      for (let j = 0; j < columns; j += 1) product[j] = component(product, j) + factor * component(right, j);
    }
    products.push(product);
  }
  return products;
}

/** Aᵀx, without forming Aᵀ. @throws RangeError unless A has as many rows as x entries. */
export function multiplyVectorTransposed(a: Matrix, x: Vector): Vector {
  const [rows, columns] = shape(a);
  if (rows !== x.length) throw new RangeError(`multiplyVectorTransposed: ${rows} rows against ${x.length}`);
  const product = new Array<number>(columns).fill(0);
  for (let k = 0; k < rows; k += 1) {
    const [factor, right] = [component(x, k), row(a, k)];
    for (let j = 0; j < columns; j += 1) product[j] = component(product, j) + factor * component(right, j);
  }
  return product;
}

/** Ax. @throws RangeError unless A has as many columns as x entries. */
export function multiplyVector(a: Matrix, x: Vector): Vector {
  return a.map((left) => dot(left, x));
}

/** @throws RangeError unless both have the same shape. */
function requireSameShape(name: string, a: Matrix, b: Matrix): void {
  const [left, right] = [shape(a), shape(b)];
  if (left[0] !== right[0] || left[1] !== right[1])
    throw new RangeError(`${name}: shapes ${left.join('×')} and ${right.join('×')} differ`);
}

/** A + B. @throws RangeError for different shapes. */
export function add(a: Matrix, b: Matrix): Matrix {
  requireSameShape('add', a, b);
  return a.map((entries, i) => addVectors(entries, row(b, i)));
}

/** A − B. @throws RangeError for different shapes. */
export function subtract(a: Matrix, b: Matrix): Matrix {
  requireSameShape('subtract', a, b);
  return a.map((entries, i) => subtractVectors(entries, row(b, i)));
}

/** c·A. */
export function scale(c: number, a: Matrix): Matrix {
  return a.map((entries) => scaleVector(c, entries));
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
