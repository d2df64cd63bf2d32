import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, largestEntry } from '#numerics/matrix.ts';
import { type Vector, component, scaleVector, zeroVector } from '#numerics/vector.ts';
import { type LineSearch, type Trial, naturalGradient, searchShares, varianceUnder } from './model.ts';
import { changeBy, gainOf } from './policy-change.ts';

/** A state of a tabular softmax policy over n actions, and how often it is visited. */
export interface TableState {
  readonly logits: Vector;
  readonly advantages: Vector;
  /** ρ(s), the weights of all states having the sum one. */
  readonly weight: number;
}

/**
 * The step of trust region policy optimisation for a table: as for one state, with divergence and gain averaged over the states
 * (Schulman et al. 2015, section 5). The Fisher matrix has a block ρ(s)(diag π − ππᵀ) for each state and the gradient the
 * same factor, so that F⁺g is the advantages less their mean, state by state; their length alone is common.
 *
 * @returns the step, S × n, its exact divergence and its gain; all zero where no step is accepted
 */
export function trustRegionTable(
  states: readonly TableState[],
  delta: number,
  search: LineSearch,
): Pick<Trial<Matrix>, 'step' | 'kl' | 'gain'> {
  const none = { step: states.map(({ logits }) => zeroVector(logits.length)), kl: 0, gain: 0 };
  // Relative to the first of their state and in units of the largest difference: the step does not depend on either.
  const relative = states.map(({ advantages }) =>
    advantages.map((value) => value - component(advantages, 0)),
  );
  const unit = largestEntry(relative);
  if (unit === 0) return none;
  const scaled = states.map((state, s) => ({
    ...state,
    advantages: scaleVector(1 / unit, relative[s] ?? []),
  }));
  const average = (of: (state: TableState, s: number) => number): number =>
    scaled.reduce((sum, state, s) => sum + state.weight * of(state, s), 0);
  const squared = average(({ logits, advantages }) => varianceUnder(softmax(logits), advantages));
  if (!(squared > 0)) return none;
  const length = Math.sqrt((2 * delta) / squared);
  const trials = searchShares(
    (share) => scaled.map(({ advantages }) => scaleVector(share * length, naturalGradient(advantages))),
    (step) => {
      const changes = scaled.map(({ logits }, s) => changeBy(logits, step[s] ?? []));
      const kl = average((_, s) => changes[s]?.kl ?? NaN);
      const gain = average(({ advantages }, s) => {
        const change = changes[s];
        return change === undefined ? NaN : gainOf(change, advantages);
      });
      return { kl, gain: unit * gain };
    },
    delta,
    search,
  );
  const last = trials.at(-1);
  return last?.accepted === true ? { step: last.step, kl: last.kl, gain: last.gain } : none;
}
