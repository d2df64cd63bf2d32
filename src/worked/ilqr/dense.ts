import { choleskyFactor, choleskySolve } from '#numerics/cholesky.ts';
import { follow, type ControlProblem } from '#numerics/control/control-problem.ts';
import { fullStep } from '#numerics/control/ilqr.ts';
import { expectedChange } from '#numerics/control/ilqr-sweep.ts';
import {
  type Matrix,
  add,
  diagonal,
  fromEntries,
  identity,
  multiply,
  multiplyVector,
  quadraticForm,
  transpose,
} from '#numerics/matrix.ts';
import { seededUniform } from '#numerics/random.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const [N, M, STEPS, SEED] = [3, 2, 6, 2024] as const;

interface RandomProblem {
  problem: ControlProblem;
  start: Vector;
}

/** A linear quadratic problem whose every matrix, cross term, linear term and drift is drawn between −1 and 1. */
function randomProblem(): RandomProblem {
  const uniform = seededUniform(SEED);
  const draw = (): number => 2 * uniform() - 1;
  const vector = (length: number): Vector => Array.from({ length }, draw);
  const matrix = (rows: number, columns: number): Matrix => fromEntries(rows, columns, draw);
  const positive = (size: number): Matrix => {
    const root = matrix(size, size);
    return add(multiply(root, transpose(root)), diagonal(new Array<number>(size).fill(0.1)));
  };
  const steps = Array.from({ length: STEPS }, () => ({
    a: matrix(N, N),
    b: matrix(N, M),
    drift: vector(N),
    weight: positive(N + M),
    linear: vector(N + M),
  }));
  const final = { weight: positive(N), linear: vector(N) };
  const at = (t: number): (typeof steps)[number] => {
    const step = steps[t];
    if (step === undefined) throw new RangeError(`randomProblem: no step ${t}`);
    return step;
  };
  const problem: ControlProblem = {
    step: (x, u, t) => {
      const { a, b, drift } = at(t);
      return addVectors(addVectors(multiplyVector(a, x), multiplyVector(b, u)), drift);
    },
    jacobians: (_x, _u, t) => ({ byState: at(t).a, byControl: at(t).b }),
    cost: (x, u, t) => quadraticForm(at(t).weight, [...x, ...u]) / 2 + dot(at(t).linear, [...x, ...u]),
    expandCost: (x, u, t) => {
      const { weight, linear } = at(t);
      const slope = addVectors(multiplyVector(weight, [...x, ...u]), linear);
      return {
        byState: slope.slice(0, N),
        byControl: slope.slice(N),
        byStateState: weight.slice(0, N).map((row) => row.slice(0, N)),
        byControlState: weight.slice(N).map((row) => row.slice(0, N)),
        byControlControl: weight.slice(N).map((row) => row.slice(N)),
      };
    },
    finalCost: (x) => quadraticForm(final.weight, x) / 2 + dot(final.linear, x),
    expandFinalCost: (x) => ({
      gradient: addVectors(multiplyVector(final.weight, x), final.linear),
      hessian: final.weight,
    }),
  };
  return { problem, start: vector(N) };
}

/** The minimum of the cost as a quadratic function of all controls at once, from its values alone. */
function solvedAtOnce({ problem, start }: RandomProblem): Vector {
  const size = STEPS * M;
  const cost = (controls: Vector): number =>
    follow(
      problem,
      start,
      Array.from({ length: STEPS }, (_, t) => controls.slice(t * M, (t + 1) * M)),
    ).cost;
  const units = identity(size);
  const unit = (i: number): Vector => units[i] ?? [];
  const here = cost(new Array<number>(size).fill(0));
  const single = units.map(cost);
  const gradient = units.map((e) => (cost(e) - cost(e.map((value) => -value))) / 2);
  const hessian = fromEntries(
    size,
    size,
    (i, j) => cost(addVectors(unit(i), unit(j))) - component(single, i) - component(single, j) + here,
  );
  return choleskySolve(choleskyFactor(hessian), gradient).map((value) => -value);
}

/** The recursion of LQR with every term against a dense solve, and how badly the dense matrix may be conditioned. */
export function dense(): WorkedValues {
  const random = randomProblem();
  const nominal = follow(
    random.problem,
    random.start,
    Array.from({ length: STEPS }, () => new Array<number>(M).fill(0)),
  );
  const { trajectory, sweep } = fullStep(random.problem, nominal);
  const together = solvedAtOnce(random);
  const apart = trajectory.controls.flat().map((value, i) => Math.abs(value - component(together, i)));
  return {
    controls: STEPS * M,
    difference: Math.max(...apart),
    value: nominal.cost + expectedChange(sweep, 1),
    cost: trajectory.cost,
    condition: [10, 20].map(stackedCondition),
  };
}

/** The condition number of I + B̄ᵀB̄ for x' = 2x + u over T steps. */
function stackedCondition(steps: number): number {
  const stacked = fromEntries(steps, steps, (i, j) => (j <= i ? 2 ** (i - j) : 0));
  const { values } = symmetricEigen(add(identity(steps), multiply(transpose(stacked), stacked)));
  return component(values, steps - 1) / component(values, 0);
}
