import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type DataPoint, SHAPES, type Shape } from './fit.ts';
import { LOSSES, type LossName } from './loss.ts';
import { COUNT, STRAY, drawnPoints } from './points.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly loss: LossName;
  readonly shape: Shape;
  /** δ of Huber's loss. */
  readonly delta: number;
  /** α: the descent steps by α times the mean gradient. */
  readonly rate: number;
  readonly steps: number;
  /** The point that is looked at. */
  readonly chosen: number;
  readonly seed: number;
  /** Points moved by hand, from those of a seed; for another seed they are drawn anew. */
  readonly moved: { readonly seed: number; readonly points: readonly DataPoint[] } | null;
}

const DEMO = 'losses';

export const MOST_STEPS = 400;

export const BOUNDS = {
  delta: { min: 0.1, max: 3, step: 0.05 },
  rate: { min: 0.02, max: 0.8, step: 0.02 },
  steps: { min: 0, max: MOST_STEPS, step: 1 },
  chosen: { min: 0, max: COUNT - 1, step: 1 },
  x: { min: -3, max: 3, step: 0.05 },
  y: { min: -3, max: 3, step: 0.05 },
} as const satisfies { readonly [name: string]: Bounds };

export const DEFAULT_STATE: State = {
  loss: 'squared',
  shape: 'line',
  delta: 0.7,
  rate: 0.1,
  steps: 5,
  chosen: STRAY,
  seed: 1,
  moved: null,
};

export function pointsOf({ seed, moved }: State): readonly DataPoint[] {
  return moved?.seed === seed ? moved.points : drawnPoints(seed);
}

/** One point moved, which is then the one looked at. */
export function withPoint(state: State, index: number, point: DataPoint): State {
  const points = pointsOf(state).map((own, i) => (i === index ? point : own));
  return { ...state, chosen: index, moved: { seed: state.seed, points } };
}

/** The point's label turned over; its height keeps its size. */
export function withLabel(state: State, index: number, x: number, label: 1 | -1): State {
  const [, y] = pointsOf(state)[index] ?? [0, 1];
  return withPoint(state, index, [x, label * Math.max(0.05, Math.abs(y))]);
}

/** One more step of the descent for each tick, up to the most that the demo makes. */
export function advance(state: State, ticks: number): State {
  if (state.steps >= MOST_STEPS) return state;
  return { ...state, steps: Math.min(MOST_STEPS, state.steps + ticks) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state as a URL fragment. */
export function serialise(state: State): string {
  const { loss, shape, delta, rate, steps, chosen, seed, moved } = state;
  return writeFragment(DEMO, {
    loss,
    shape,
    delta,
    alpha: rate,
    n: steps,
    i: chosen,
    ...(moved?.seed === seed
      ? {
          points: pointsOf(state)
            .map((point) => point.join('_'))
            .join('~'),
        }
      : {}),
    seed,
  });
}

function readPoints(text: string): DataPoint[] | null {
  const points = text.split('~').map((pair): DataPoint => {
    const [x = NaN, y = NaN] = pair.split('_').map((part) => (part.trim() === '' ? NaN : Number(part)));
    return [clamped(x, BOUNDS.x), clamped(y, BOUNDS.y)];
  });
  return points.length === COUNT && points.flat().every(Number.isFinite) ? points : null;
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const seed = given.whole('seed', SEEDS, standard.seed);
  const points = readPoints(given.text('points') ?? '');
  return {
    loss: given.oneOf('loss', LOSSES, standard.loss),
    shape: given.oneOf('shape', SHAPES, standard.shape),
    delta: given.number('delta', BOUNDS.delta, standard.delta),
    rate: given.number('alpha', BOUNDS.rate, standard.rate),
    steps: given.whole('n', BOUNDS.steps, standard.steps),
    chosen: given.whole('i', BOUNDS.chosen, standard.chosen),
    seed,
    moved: points === null ? null : { seed, points },
  };
}
