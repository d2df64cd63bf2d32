import { gradient } from '#numerics/finite-difference.ts';
import { expectedTotal } from '#numerics/pilco/rollout.ts';
import { type Vector, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { backwardGradient } from './backward-gradient.ts';
import { fromFree, greedy, learningRun, rollout } from './learning.ts';
import { COST, EVALUATED_TRIALS, STEPS, evaluate, policyOf } from './pendulum.ts';

/** Where the gradient is checked. */
const CHECKED: Vector = [-1, -0.3, 0.1];

/** Example 3 of the notes on PILCO: the rounds, a gradient two ways, and what comes of taking the mean for the truth. */
export function upright(): WorkedValues {
  const rounds = learningRun();
  const [first, second] = rounds;
  if (first === undefined || second === undefined) throw new RangeError('upright: two rounds are missing');
  const total = (theta: Vector): number => expectedTotal(COST, rollout(second.model, theta));
  const backward = backwardGradient(
    { changes: second.model, withIgnorance: true },
    COST,
    CHECKED,
    rollout(second.model, CHECKED),
  );
  const careless = fromFree(greedy(first.model, first.free, false));
  const inTruth = evaluate(policyOf(careless));
  return {
    trials: EVALUATED_TRIALS,
    most: STEPS + 1,
    idle: evaluate(policyOf([0, 0, 0])).mean,
    rounds: rounds.map(({ transitions, predicted, actual }) => ({
      transitions,
      predicted: predicted.mean,
      sd: predicted.sd,
      actual: actual.mean,
      actualSd: actual.sd,
      actualSdUpright: actual.sdUpright,
      upright: 100 * (1 - actual.falls),
      falls: 100 * actual.falls,
      rest: Math.abs(actual.rest),
    })),
    gradient: backward,
    gradientDifference: Math.max(...subtractVectors(backward, gradient(total, CHECKED)).map(Math.abs)),
    careless: {
      claimed: expectedTotal(COST, rollout(first.model, careless, false)),
      actual: inTruth.mean,
      falls: 100 * inTruth.falls,
      judged: expectedTotal(COST, rollout(first.model, careless)),
    },
  };
}
