import type { Pair } from '#numerics/newton-2d.ts';
import type { Vector } from '#numerics/vector.ts';
import { type Landscape, exactStep, gradientAt, naturalDirection } from './landscape.ts';
import { type Hyperparameters, type OptimiserName, iterates } from './model.ts';

export const METHODS = ['gradient', 'momentum', 'adam', 'conjugate', 'natural'] as const;
export type Method = (typeof METHODS)[number];

/** What a reader sets of the methods; conjugate gradients have nothing to set. */
export interface Settings {
  /** Step length of gradient descent. */
  readonly gradientStep: number;
  /** Step length and momentum of the heavy ball. */
  readonly momentumStep: number;
  readonly momentum: number;
  /** Step length of Adam; its other numbers are those of the paper. */
  readonly adamStep: number;
  /** Share of the full natural step. */
  readonly naturalStep: number;
}

const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;
const UNUSED = { learningRate: 0, momentum: 0, decay: 0, weightDecay: 0, ...ADAM } as const;

/** Where a step has led, and the coefficients that it was made with. */
export interface Iterate {
  readonly point: Pair;
  /** What the gradient (or the direction) was multiplied by. */
  readonly step: number;
  /** The share of the last displacement or direction that was kept; NaN where there is none. */
  readonly kept: number;
}

/** The iterates after step 1, 2, … of a method; conjugate gradients end where the gradient vanishes. */
export function walk(method: Method, land: Landscape, start: Pair, settings: Settings): Generator<Iterate> {
  switch (method) {
    case 'gradient':
      return ruled('sgd', land, start, { ...UNUSED, learningRate: settings.gradientStep });
    case 'momentum':
      return ruled('momentum', land, start, {
        ...UNUSED,
        learningRate: settings.momentumStep,
        momentum: settings.momentum,
      });
    case 'adam':
      return ruled('adam', land, start, { ...UNUSED, learningRate: settings.adamStep });
    case 'conjugate':
      return conjugateGradients(land, start);
    case 'natural':
      return naturalGradient(land, start, settings.naturalStep);
  }
}

const pair = ([x = NaN, y = NaN]: Vector): Pair => [x, y];

function* ruled(
  name: OptimiserName,
  land: Landscape,
  start: Pair,
  hyperparameters: Hyperparameters,
): Generator<Iterate, never> {
  const { learningRate: step, momentum } = hyperparameters;
  for (const point of iterates(name, start, (at) => gradientAt(land, pair(at)), hyperparameters))
    yield { point: pair(point), step, kept: name === 'momentum' ? momentum : NaN };
  throw new Error('the iterates of a rule have no end');
}

/**
 * Conjugate gradients with exact line searches and the β of Polak and Ribière, zero where it would be negative (Nocedal &
 * Wright, Numerical Optimization, equations 5.44 and 5.45). On a quadratic this is the method of Hestenes and Stiefel.
 */
function* conjugateGradients(land: Landscape, start: Pair): Generator<Iterate, void> {
  let point = start;
  let slope = gradientAt(land, point);
  let direction: Pair = [-slope[0], -slope[1]];
  let kept = 0;
  for (;;) {
    const step = exactStep(land, point, direction);
    if (!(step > 0)) return;
    point = [point[0] + step * direction[0], point[1] + step * direction[1]];
    yield { point, step, kept };
    const next = gradientAt(land, point);
    const turned = next[0] * (next[0] - slope[0]) + next[1] * (next[1] - slope[1]);
    kept = Math.max(0, turned / (slope[0] ** 2 + slope[1] ** 2));
    direction = [kept * direction[0] - next[0], kept * direction[1] - next[1]];
    slope = next;
  }
}

/** x ← x − αF⁻¹∇f with the Fisher matrix of the Gaussian model behind f. */
function* naturalGradient(land: Landscape, start: Pair, step: number): Generator<Iterate, never> {
  let point = start;
  for (;;) {
    const direction = naturalDirection(land, point);
    point = [point[0] - step * direction[0], point[1] - step * direction[1]];
    yield { point, step, kept: NaN };
  }
}
