import { type Matrix, add, identity, multiply, scale } from '../matrix.ts';
import { type Vector, addScaled } from '../vector.ts';

/** The right-hand side g of ẋ = g(x, u): ℝⁿ × ℝᵐ → ℝⁿ. */
export type Field = (x: Vector, u: Vector) => Vector;

/** The Jacobians of a map of state and control: n × n with respect to x, n × m with respect to u. */
export interface Jacobians {
  readonly byState: Matrix;
  readonly byControl: Matrix;
}

/** x + h·g(x, u): one step of Euler's method. */
export function eulerStep(g: Field, x: Vector, u: Vector, h: number): Vector {
  return addScaled(x, h, g(x, u));
}

/** The four slopes of the classical method of order four. */
function slopes(g: Field, x: Vector, u: Vector, h: number): [Vector, Vector, Vector, Vector] {
  const first = g(x, u);
  const second = g(addScaled(x, h / 2, first), u);
  const third = g(addScaled(x, h / 2, second), u);
  return [first, second, third, g(addScaled(x, h, third), u)];
}

/**
 * One step of length h of the classical Runge–Kutta method of order four, the control held fixed
 * (Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, section II.1).
 */
export function rungeKuttaStep(g: Field, x: Vector, u: Vector, h: number): Vector {
  const [first, second, third, fourth] = slopes(g, x, u, h);
  return x.map(
    (value, i) =>
      value +
      (h / 6) * ((first[i] ?? NaN) + 2 * (second[i] ?? NaN) + 2 * (third[i] ?? NaN) + (fourth[i] ?? NaN)),
  );
}

/** The Jacobians of `rungeKuttaStep`, slope by slope with the chain rule, from those of g. */
export function rungeKuttaJacobians(
  g: Field,
  jacobians: (x: Vector, u: Vector) => Jacobians,
  x: Vector,
  u: Vector,
  h: number,
): Jacobians {
  const [first, second, third] = slopes(g, x, u, h);
  const unit = identity(x.length);
  const after = (at: Vector, step: number, before: Jacobians): Jacobians => {
    const { byState, byControl } = jacobians(at, u);
    return {
      byState: multiply(byState, add(unit, scale(step, before.byState))),
      byControl: add(byControl, scale(step, multiply(byState, before.byControl))),
    };
  };
  const one = jacobians(x, u);
  const two = after(addScaled(x, h / 2, first), h / 2, one);
  const three = after(addScaled(x, h / 2, second), h / 2, two);
  const four = after(addScaled(x, h, third), h, three);
  const mean = (of: (slope: Jacobians) => Matrix): Matrix =>
    scale(h / 6, add(add(of(one), scale(2, of(two))), add(scale(2, of(three)), of(four))));
  return {
    byState: add(
      unit,
      mean(({ byState }) => byState),
    ),
    byControl: mean(({ byControl }) => byControl),
  };
}
