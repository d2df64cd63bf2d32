import { type Matrix, add, identity, multiply, scale } from './matrix.ts';
import { type Vector, addScaled } from './vector.ts';

/** A differential equation ẋ = g(x, u) with its Jacobians: x (n), u (m), gx (n × n), gu (n × m). */
export interface ControlledOde {
  readonly slope: (x: Vector, u: Vector) => Vector;
  readonly jacobians: (x: Vector, u: Vector) => { readonly gx: Matrix; readonly gu: Matrix };
}

/** The four slopes of a step, and the points where they are taken. */
function stages(ode: ControlledOde, x: Vector, u: Vector, h: number) {
  const a1 = ode.slope(x, u);
  const x2 = addScaled(x, h / 2, a1);
  const a2 = ode.slope(x2, u);
  const x3 = addScaled(x, h / 2, a2);
  const a3 = ode.slope(x3, u);
  const x4 = addScaled(x, h, a3);
  return { slopes: [a1, a2, a3, ode.slope(x4, u)], points: [x, x2, x3, x4] } as const;
}

/**
 * The state after a time `h` with u held, by one classical Runge–Kutta step of order four; the error of a step is
 * O(h⁵) (Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, table II.1.2).
 */
export function rungeKuttaStep(ode: ControlledOde, x: Vector, u: Vector, h: number): Vector {
  const [a1, a2, a3, a4] = stages(ode, x, u, h).slopes;
  return addScaled(addScaled(addScaled(addScaled(x, h / 6, a1), h / 3, a2), h / 3, a3), h / 6, a4);
}

/** The Jacobians of `rungeKuttaStep` by x (n × n) and by u (n × m): the chain rule through the four stages. */
export function rungeKuttaJacobians(
  ode: ControlledOde,
  x: Vector,
  u: Vector,
  h: number,
): { readonly fx: Matrix; readonly fu: Matrix } {
  const [p1, p2, p3, p4] = stages(ode, x, u, h).points;
  const unit = identity(x.length);
  const after = (point: Vector, step: number, before: { dx: Matrix; du: Matrix }) => {
    const { gx, gu } = ode.jacobians(point, u);
    return {
      dx: multiply(gx, add(unit, scale(step, before.dx))),
      du: add(gu, scale(step, multiply(gx, before.du))),
    };
  };
  const first = ode.jacobians(p1, u);
  const d1 = { dx: first.gx, du: first.gu };
  const d2 = after(p2, h / 2, d1);
  const d3 = after(p3, h / 2, d2);
  const d4 = after(p4, h, d3);
  const average = (a: Matrix, b: Matrix, c: Matrix, d: Matrix): Matrix =>
    scale(h / 6, add(add(a, scale(2, add(b, c))), d));
  return {
    fx: add(unit, average(d1.dx, d2.dx, d3.dx, d4.dx)),
    fu: average(d1.du, d2.du, d3.du, d4.du),
  };
}
