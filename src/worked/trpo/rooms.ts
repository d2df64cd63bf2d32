import { conjugateGradient } from '#numerics/conjugate-gradient.ts';
import { hessian } from '#numerics/finite-difference.ts';
import { type Matrix, entry, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import {
  COIN,
  allowed,
  evaluate,
  meanAdvantage,
  perRoom,
  sigmoid,
  slopes,
  surrogate,
  total,
  type Policy,
} from './two-rooms.ts';

const DENOMINATOR = 31;
const OTHER: Policy = [0.7, 0.1];
const DELTA = 0.01;

/** Examples 1 and 2 of the notes on trust regions, and where the surrogate misleads. */
export function rooms(): WorkedValues {
  const coin = evaluate(COIN);
  const [one, two] = coin.leads;
  const other = evaluate(OTHER);
  const gained = meanAdvantage(coin, COIN, OTHER);
  const parts = perRoom((room) => other.visits[room] * gained[room]);
  const inLogits = ([z1 = NaN, z2 = NaN]: readonly number[]): number =>
    evaluate([sigmoid(z1), sigmoid(z2)]).performance;
  const curvature = hessian(inLogits, [0, 0]);
  return {
    denominator: DENOMINATOR,
    values: coin.values,
    valueParts: coin.values.map((value) => Math.round(DENOMINATOR * value)),
    visits: coin.visits,
    visitParts: coin.visits.map((value) => Math.round(DENOMINATOR * value)),
    advantages: [-one / 2, -two / 2],
    advantageParts: [-one / 2, -two / 2].map((value) => Math.round(DENOMINATOR * value)),
    best: evaluate([1, 0]).performance,
    stay: evaluate([0, 0]).performance,
    other: {
      performance: other.performance,
      gained,
      visits: other.visits,
      parts,
      sum: total(parts),
      surrogate: surrogate(COIN, OTHER),
    },
    greedy: surrogate(COIN, [0, 0]),
    hessian: { one: entry(curvature, 0, 0), two: entry(curvature, 1, 1), mixed: entry(curvature, 0, 1) },
  };
}

/** Example 5 of the notes on trust regions: conjugate gradients with a shared parameter, and what single directions promise. */
export function twoSteps(): WorkedValues {
  const { gradient, fisher, natural } = slopes(COIN);
  // z₁ = ξ₁, z₂ = ξ₁ + ξ₂.
  const shared: Matrix = [[total(fisher), fisher[1]], [fisher[1], fisher[1]]]; // prettier-ignore
  const g = [total(gradient), gradient[1]];
  const iterates = conjugateGradient((v) => multiplyVector(shared, v), g, [0, 0], 2);
  const steps = iterates.slice(0, -1).map(({ residual, direction }, k) => {
    const next = iterates[k + 1];
    return {
      alpha: dot(residual, residual) / quadraticForm(shared, direction),
      x: next?.x ?? [],
      residual: next?.residual ?? [],
      beta: next === undefined ? NaN : dot(next.residual, next.residual) / dot(residual, residual),
    };
  });
  /** gᵀΔ for a direction that is scaled to the divergence. */
  const promised = (x: readonly number[]): number =>
    dot(g, x) * Math.sqrt((2 * DELTA) / quadraticForm(shared, x));
  return {
    gradient,
    fisher,
    natural,
    shared: { corner: entry(shared, 0, 0), rest: entry(shared, 1, 1), gradient: g },
    steps,
    promised: {
      both: promised(steps[1]?.x ?? []),
      first: promised(steps[0]?.x ?? []),
      plain: dot(gradient, gradient) * allowed(gradient, fisher, DELTA),
    },
  };
}
