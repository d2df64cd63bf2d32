import type { Random } from '#checks/kit/random.ts';
import { type Matrix, bilinear, multiplyVector, quadraticForm, scale } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot } from '#numerics/vector.ts';

/** x′ = Ax + Bu + c and ½xᵀQx + uᵀSx + ½uᵀRu + qᵀx + rᵀu at one time. */
export interface LqrStep {
  readonly A: Matrix;
  readonly B: Matrix;
  readonly c: Vector;
  readonly Q: Matrix;
  readonly S: Matrix;
  readonly R: Matrix;
  readonly q: Vector;
  readonly r: Vector;
}

/** ½xᵀPx + pᵀx. */
export interface QuadraticCost {
  readonly P: Matrix;
  readonly p: Vector;
}

/** A linear-quadratic problem over a finite horizon: its steps, what the final state costs, where it starts. */
export interface LqrProblem {
  readonly steps: readonly LqrStep[];
  readonly final: QuadraticCost;
  readonly start: Vector;
}

/** A step of n states and m controls whose cost is strictly convex in both together. */
export function drawLqrStep(random: Random, n: number, m: number): LqrStep {
  const weights = random.positiveDefinite(n + m);
  return {
    A: scale(0.7, random.matrix(n, n)),
    B: random.matrix(n, m),
    c: random.vector(n),
    Q: weights.slice(0, n).map((row) => row.slice(0, n)),
    S: weights.slice(n).map((row) => row.slice(0, n)),
    R: weights.slice(n).map((row) => row.slice(n)),
    q: random.vector(n),
    r: random.vector(m),
  };
}

/** One to three states, one or two controls, one to four steps, all of them different. */
export function drawLqr(random: Random): LqrProblem {
  const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
  return {
    steps: random.list(random.integer(1, 4), () => drawLqrStep(random, n, m)),
    final: { P: random.positiveDefinite(n), p: random.vector(n) },
    start: random.vector(n),
  };
}

/** Ax + Bu + c. */
export function nextState({ A, B, c }: LqrStep, x: Vector, u: Vector): Vector {
  return addVectors(addVectors(multiplyVector(A, x), multiplyVector(B, u)), c);
}

/** The cost of one step. */
export function stepCost({ Q, S, R, q, r }: LqrStep, x: Vector, u: Vector): number {
  return quadraticForm(Q, x) / 2 + bilinear(u, S, x) + quadraticForm(R, u) / 2 + dot(q, x) + dot(r, u);
}

/** ½xᵀPx + pᵀx. */
export function quadraticCost({ P, p }: QuadraticCost, x: Vector): number {
  return quadraticForm(P, x) / 2 + dot(p, x);
}

/** What a law of control does from the start: the states x₀, …, x_T, the controls, the cost. */
export function rollout(
  { steps, final, start }: LqrProblem,
  control: (t: number, x: Vector) => Vector,
): { states: readonly Vector[]; controls: readonly Vector[]; cost: number } {
  let x = start;
  let cost = 0;
  const [states, controls]: [Vector[], Vector[]] = [[start], []];
  steps.forEach((step, t) => {
    const u = control(t, x);
    cost += stepCost(step, x, u);
    x = nextState(step, x, u);
    states.push(x);
    controls.push(u);
  });
  return { states, controls, cost: cost + quadraticCost(final, x) };
}

/** The cost of controls that stand one after another in a single vector. */
export function costOfControls(problem: LqrProblem, stacked: Vector): number {
  const m = problem.steps[0]?.R.length ?? 0;
  return rollout(problem, (t) => stacked.slice(t * m, (t + 1) * m)).cost;
}

/** How many numbers all controls are together. */
export function controlCount({ steps }: LqrProblem): number {
  return steps.reduce((sum, { R }) => sum + R.length, 0);
}
