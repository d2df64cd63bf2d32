import type { Vector } from '#numerics/vector.ts';
import { MOST_UNITS, hiddenLayer } from './layer.ts';
import { exactErrors } from './model.ts';
import { type Smoother, smoother } from './smoother.ts';

/** Capacities at which curves are computed: each small one, then ever fewer. */
export const CAPACITIES: readonly number[] = capacities(1.07);
/** Fewer of them, for the other hidden layers. */
const COARSE = capacities(1.16);

/** How many other hidden layers are shown beside the one of the seed. */
export const OTHERS = 8;

function capacities(factor: number): readonly number[] {
  const all: number[] = [];
  for (let d = 1; d < MOST_UNITS; d = Math.max(d + 1, Math.round(d * factor))) all.push(d);
  return [...all, MOST_UNITS];
}

/** What test error is made of at one capacity; with noise of variance v it is bias + v(1 + factor). */
export interface Trial {
  readonly capacity: number;
  readonly bias: number;
  /** The variance of the fit for noise of variance one. */
  readonly factor: number;
}

/** The fits at all capacities for one set of inputs: of the seed's hidden layer, and errors of some others. */
export interface Profile {
  readonly own: readonly Smoother[];
  readonly others: readonly (readonly Trial[])[];
  readonly ownDone: boolean;
  readonly done: boolean;
  /** Goes on by so many capacities. */
  work(steps: number): void;
}

/** Nothing is computed before `work`: all of it takes longer than a frame. */
export function createProfile(inputs: Vector, seed: number): Profile {
  const layer = hiddenLayer(seed);
  const own: Smoother[] = [];
  const others: Trial[][] = Array.from({ length: OTHERS }, () => []);
  const tasks = [
    ...CAPACITIES.map((capacity) => () => void own.push(smoother(layer, inputs, capacity))),
    ...others.flatMap((trials, k) => {
      const other = hiddenLayer(seed + 20_000 * (k + 1));
      return COARSE.map((capacity) => () => {
        const { bias, variance } = exactErrors(smoother(other, inputs, capacity), inputs, 1);
        trials.push({ capacity, bias, factor: variance });
      });
    }),
  ];
  let next = 0;
  return {
    own,
    others,
    get ownDone() {
      return own.length === CAPACITIES.length;
    },
    get done() {
      return next >= tasks.length;
    },
    work(steps) {
      for (const end = next + steps; next < end; next += 1) tasks[next]?.();
    },
  };
}
