import { type Matrix, add, identity, multiply, scale } from '../matrix.ts';
import { type Vector, addScaled } from '../vector.ts';

/** The Jacobians of a map of a state x (n) and a control u (m): n × n by x, n × m by u. */
export interface Jacobians {
  readonly byState: Matrix;
  readonly byControl: Matrix;
}

/** A right-hand side g of ẋ = g(x, u), x (n) and u (m). */
export type Slope = (x: Vector, u: Vector) => Vector;

/** A differential equation ẋ = g(x, u) with the Jacobians of g. */
export interface ControlledOde {
  readonly slope: Slope;
  readonly jacobians: (x: Vector, u: Vector) => Jacobians;
}

/** x + h·g(x, u): one step of Euler's method. */
export function eulerStep(slope: Slope, x: Vector, u: Vector, h: number): Vector {
  return addScaled(x, h, slope(x, u));
}

/** The four slopes of a step, and the points where they are taken. */
function stages(slope: Slope, x: Vector, u: Vector, h: number) {
  const a1 = slope(x, u);
  const x2 = addScaled(x, h / 2, a1);
  const a2 = slope(x2, u);
  const x3 = addScaled(x, h / 2, a2);
  const a3 = slope(x3, u);
  const x4 = addScaled(x, h, a3);
  return { slopes: [a1, a2, a3, slope(x4, u)], points: [x, x2, x3, x4] } as const;
}

/**
 * The state after a time `h` with u held, by one classical Runge–Kutta step of order four; the error of a step is
 * O(h⁵) (Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, table II.1.2).
 */
export function rungeKuttaStep(slope: Slope, x: Vector, u: Vector, h: number): Vector {
  const [a1, a2, a3, a4] = stages(slope, x, u, h).slopes;
  return x.map(
    (value, i) =>
      value + (h / 6) * ((a1[i] ?? NaN) + 2 * (a2[i] ?? NaN) + 2 * (a3[i] ?? NaN) + (a4[i] ?? NaN)),
  );
}

/** The Jacobians of `rungeKuttaStep`: the chain rule through the four stages. */
export function rungeKuttaJacobians(ode: ControlledOde, x: Vector, u: Vector, h: number): Jacobians {
  const [p1, p2, p3, p4] = stages(ode.slope, x, u, h).points;
  const unit = identity(x.length);
  const after = (point: Vector, step: number, before: Jacobians): Jacobians => {
    const { byState, byControl } = ode.jacobians(point, u);
    return {
      byState: multiply(byState, add(unit, scale(step, before.byState))),
      byControl: add(byControl, scale(step, multiply(byState, before.byControl))),
    };
  };
  const d1 = ode.jacobians(p1, u);
  const d2 = after(p2, h / 2, d1);
  const d3 = after(p3, h / 2, d2);
  const d4 = after(p4, h, d3);
  const average = (a: Matrix, b: Matrix, c: Matrix, d: Matrix): Matrix =>
    scale(h / 6, add(add(a, scale(2, b)), add(scale(2, c), d)));
  return {
    byState: add(unit, average(d1.byState, d2.byState, d3.byState, d4.byState)),
    byControl: average(d1.byControl, d2.byControl, d3.byControl, d4.byControl),
  };
}
