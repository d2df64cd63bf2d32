/** A vector in float64. */
export type Vector = readonly number[];

/** @throws RangeError unless both have the same length. */
function requireSameLength(name: string, a: Vector, b: Vector): void {
  if (a.length !== b.length) throw new RangeError(`${name}: lengths ${a.length} and ${b.length} differ`);
}

/** The entry at `i`. @throws RangeError outside of the vector. */
export function component(a: Vector, i: number): number {
  const value = a[i];
  if (value === undefined) throw new RangeError(`component: ${i} lies outside of a vector of ${a.length}`);
  return value;
}

/** n zeros. */
export function zeroVector(n: number): Vector {
  return new Array<number>(n).fill(0);
}

/** aᵀb. @throws RangeError for different lengths. */
export function dot(a: Vector, b: Vector): number {
  requireSameLength('dot', a, b);
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += component(a, i) * component(b, i);
  return sum;
}

/** The Euclidean length ‖a‖₂, without overflow in the squares. */
export function norm(a: Vector): number {
  return Math.hypot(...a);
}

/** a + b. @throws RangeError for different lengths. */
export function addVectors(a: Vector, b: Vector): Vector {
  requireSameLength('addVectors', a, b);
  const sum: number[] = [];
  for (let i = 0; i < a.length; i += 1) sum.push(component(a, i) + component(b, i));
  return sum;
}

/** a − b. @throws RangeError for different lengths. */
export function subtractVectors(a: Vector, b: Vector): Vector {
  requireSameLength('subtractVectors', a, b);
  const difference: number[] = [];
  for (let i = 0; i < a.length; i += 1) difference.push(component(a, i) - component(b, i));
  return difference;
}

/** c·a. */
export function scaleVector(c: number, a: Vector): Vector {
  const multiple: number[] = [];
  for (let i = 0; i < a.length; i += 1) multiple.push(c * component(a, i));
  return multiple;
}

/** a + c·b, the "axpy" of the BLAS. @throws RangeError for different lengths. */
export function addScaled(a: Vector, c: number, b: Vector): Vector {
  requireSameLength('addScaled', a, b);
  const sum: number[] = [];
  for (let i = 0; i < a.length; i += 1) sum.push(component(a, i) + c * component(b, i));
  return sum;
}
