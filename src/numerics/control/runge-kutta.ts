import { type Matrix, entry, fromEntries, row } from '../matrix.ts';
import { type Vector, addScaled, component } from '../vector.ts';

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
  const d1 = besides(ode.jacobians(p1, u));
  const d2 = chained(besides(ode.jacobians(p2, u)), h / 2, d1);
  const d3 = chained(besides(ode.jacobians(p3, u)), h / 2, d2);
  const d4 = chained(besides(ode.jacobians(p4, u)), h, d3);
  const byBoth = fromEntries(x.length, x.length + u.length, (i, j) => {
    const slope = entry(d1, i, j) + 2 * entry(d2, i, j) + 2 * entry(d3, i, j) + entry(d4, i, j);
    return (i === j ? 1 : 0) + (h / 6) * slope;
  });
  return {
    byState: byBoth.map((derivatives) => derivatives.slice(0, x.length)),
    byControl: byBoth.map((derivatives) => derivatives.slice(x.length)),
  };
}

/** [A B]: the derivatives by state and by control side by side. */
function besides({ byState, byControl }: Jacobians): Matrix {
  return byState.map((derivatives, i) => [...derivatives, ...row(byControl, i)]);
}

/** [A B] + c·A·D: how a stage's slope depends on state and control, given how its point does, [I 0] + c·D. */
function chained(here: Matrix, c: number, before: Matrix): Matrix {
  return here.map((derivatives, i) => {
    const onwards = [...derivatives];
    for (let k = 0; k < before.length; k += 1) {
      const factor = c * entry(here, i, k);
      const inner = row(before, k);
      for (let j = 0; j < onwards.length; j += 1)
        onwards[j] = component(onwards, j) + factor * component(inner, j);
    }
    return onwards;
  });
}
