import type { Random } from '#checks/kit/random.ts';
import type { StartedProcess } from './policy-performance.ts';

/**
 * Two states for which bounds on the change of a policy are nearly attained. Action 0 stays in state 0 and pays nothing,
 * action 1 pays 1 and leads to state 1 for ever; there the actions pay 0 and −1, or 1 and −1 if `fair`. A policy that stays in
 * state 0, and pays nothing on average in state 1, has values of zero; each step that leaves looks like a gain and is a loss.
 */
export function drawHardProcess(random: Random, fair: boolean): StartedProcess {
  return {
    start: [1, 0],
    process: {
      states: 2,
      actions: 2,
      discount: random.between(0.3, 0.8),
      transitions: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [0, 1],
          [0, 1],
        ],
      ],
      rewards: [
        [
          [0, 0],
          [0, fair ? 1 : 0],
        ],
        [
          [0, 1],
          [0, -1],
        ],
      ],
    },
  };
}
