import { z } from 'zod';
import { bestPolicy } from '../../guided-policy-search/exact.ts';
import { MOST_ROUNDS, MOST_STEPS, createRun } from '../../guided-policy-search/run.ts';
import { VIEWS, policyCost } from '../../guided-policy-search/task.ts';
import { finite, listOf, nonNegative, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';

/** More take many seconds. */
const MOST_STARTS = 1000;

const schema = z.strictObject({
  starts: listOf(
    z.tuple([finite, finite], { error: '[position, velocity]' }),
    'a list of [position, velocity]',
  )
    .max(MOST_STARTS, { error: `at most ${MOST_STARTS} starts` })
    .describe('where the trajectories begin: pairs of position and velocity'),
  policySees: z
    .enum(VIEWS, { error: `one of ${VIEWS.join(', ')}` })
    .default('velocity')
    .describe('position and velocity, or (push) the position and a constant'),
  wind: nonNegative.default(2).describe('a steady acceleration'),
  rho: positive.default(0.5).describe('penalty of a disagreement'),
  steps: whole(0, MOST_STEPS)
    .default(MOST_STEPS)
    .describe('steps of ADMM, three a round: trajectories, policy, multipliers'),
});

export const guidedPolicySearch = model(
  {
    name: 'guided-policy-search',
    summary:
      'ADMM between one trajectory a start and a common policy u = θᵀφ(x) of a mass in the wind, beside the best policy found directly',
    outputs: {
      theta: 'parameters of the policy after the steps',
      policyCost: 'what the policy costs from all starts together',
      trajectoryCost: 'what the trajectories cost',
      multiplierNorm: 'norm of the multipliers of all starts and times',
      residuals: 'after each complete round [primal, dual], norms over all starts and times',
      stopsAt: `in a list, the round after which both are below their thresholds; empty if that is not within ${MOST_ROUNDS} rounds`,
      copyTheta: 'the policy that copies the cheapest trajectories, with which it begins',
      copyCost: 'what that policy costs',
      exactTheta: 'the best policy',
      exactCost: 'what it costs',
    },
  },
  schema,
  ({ starts, policySees, wind, rho, steps }) => {
    const task = { starts, view: policySees, wind };
    const run = createRun({ ...task, rho });
    const now = run.at(steps);
    const best = bestPolicy(task);
    return {
      theta: now.theta,
      policyCost: now.policyCost,
      trajectoryCost: now.trajectoryCost,
      multiplierNorm: now.multiplierNorm,
      residuals: run.rounds
        .slice(1, now.rounds + 1)
        .map(({ residuals: { primal, dual } }) => [primal, dual] as const),
      stopsAt: run.stopsAt === undefined ? [] : [run.stopsAt],
      copyTheta: run.copy,
      copyCost: policyCost(task, run.copy),
      exactTheta: best.point,
      exactCost: best.value,
    };
  },
);
