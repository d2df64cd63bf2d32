import { type Matrix, fromEntries, transpose } from './matrix.ts';
import { type Vector, component } from './vector.ts';

/** Central differences err least near ε^(1/3) for first and ε^(1/4) for second derivatives (Nocedal & Wright, section 8.1). */
const FIRST = Math.cbrt(Number.EPSILON);
const SECOND = Number.EPSILON ** 0.25;

/** A step relative to the size of x, and such that x + h and x differ by h exactly. */
function stepAt(x: number, relative: number): number {
  return x + relative * Math.max(1, Math.abs(x)) - x;
}

function moved(x: Vector, i: number, by: number): Vector {
  return x.map((value, at) => (at === i ? value + by : value));
}

/** ∇f(x) of a scalar function by central differences, about ten digits. */
export function gradient(f: (x: Vector) => number, x: Vector): Vector {
  return x.map((value, i) => {
    const h = stepAt(value, FIRST);
    return (f(moved(x, i, h)) - f(moved(x, i, -h))) / (2 * h);
  });
}

/**
 * ∇f(x) by forward differences from `here` = f(x): n evaluations instead of 2n. Its error is of the size of `relative`
 * times second derivatives, and of f's rounding errors over `relative`.
 */
export function forwardGradient(f: (x: Vector) => number, x: Vector, here: number, relative: number): Vector {
  return x.map((value, i) => {
    const h = stepAt(value, relative);
    return (f(moved(x, i, h)) - here) / h;
  });
}

/** ∂f/∂x of f: ℝⁿ → ℝᵐ at x by central differences, m × n. */
export function jacobian(f: (x: Vector) => Vector, x: Vector): Matrix {
  return transpose(
    x.map((value, i) => {
      const h = stepAt(value, FIRST);
      const [ahead, behind] = [f(moved(x, i, h)), f(moved(x, i, -h))];
      return ahead.map((there, k) => (there - component(behind, k)) / (2 * h));
    }),
  );
}

/** ∇²f(x) of a scalar function by central differences, symmetric, about seven digits. */
export function hessian(f: (x: Vector) => number, x: Vector): Matrix {
  const here = f(x);
  const steps = x.map((value) => stepAt(value, SECOND));
  const at = (i: number, j: number): number => {
    const [h, k] = [component(steps, i), component(steps, j)];
    if (i === j) return (f(moved(x, i, h)) - 2 * here + f(moved(x, i, -h))) / (h * h);
    const corner = (a: number, b: number): number => f(moved(moved(x, i, a), j, b));
    return (corner(h, k) - corner(h, -k) - corner(-h, k) + corner(-h, -k)) / (4 * h * k);
  };
  return fromEntries(x.length, x.length, (i, j) => at(Math.max(i, j), Math.min(i, j)));
}
