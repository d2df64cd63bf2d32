import { z } from 'zod';
import { createForecaster, learnRun } from '../../pilco/assemble.ts';
import { BOUNDS, MOST_EPISODES, POLICY_BOUNDS } from '../../pilco/state.ts';
import { STANDARD_TASK } from '../../pilco/task.ts';
import { listOf, whole } from '../fields.ts';
import { model } from '../headless-model.ts';

function between({ min, max }: { readonly min: number; readonly max: number }) {
  const error = `a number from ${min} to ${max}`;
  return z.number({ error }).min(min, { error }).max(max, { error });
}

const task = {
  start: between(BOUNDS.start)
    .default(STANDARD_TASK.start)
    .describe('mean start angle, radians from the upright'),
  goal: between(BOUNDS.goal).default(STANDARD_TASK.goal).describe('the angle that costs nothing'),
  ignorance: z
    .boolean({ error: 'true or false' })
    .default(true)
    .describe('whether the variance of the model counts'),
};

const policy = listOf(z.number({ error: 'a number' }), 'three numbers')
  .length(POLICY_BOUNDS.length, { error: 'three numbers' })
  .refine((own) => own.every((value, i) => Math.abs(value) <= (POLICY_BOUNDS[i]?.max ?? 0)), {
    error: `numbers of at most ${POLICY_BOUNDS.map(({ max }) => max).join(', ')} either way`,
  })
  .optional();

const schema = z.strictObject({
  episodes: listOf(z.strictObject({ ...task, policy }), 'a list of tasks')
    .max(MOST_EPISODES, { error: `at most ${MOST_EPISODES} tasks` })
    .default([STANDARD_TASK])
    .describe(
      'the task of each episode that is learnt, in order; its policy is searched for unless it is given',
    ),
  ...task,
  policy: policy.describe('gains of angle and speed and the bias; without them the policy learnt last'),
  time: whole(BOUNDS.time.min, BOUNDS.time.max).default(15).describe('the step whose state is printed'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of trials and samples'),
});

export const pilco = model(
  {
    name: 'pilco',
    summary:
      'A pendulum learnt by PILCO (Deisenroth & Rasmussen 2011): the moment-matched plan beside particles and real trials',
    outputs: {
      policy: 'gains of angle and speed, and the bias',
      transitions: 'data of the model',
      predictedCost: 'J by moment matching',
      predictedSd: 'standard deviation of the total cost, by moment matching',
      gradient: '∂J/∂ of the policy',
      expectedCost: 'E[c] at the time',
      sampledCost: 'J from particles through the model; sampled, with its standard error',
      realCost: 'mean cost of trials on the real system, with its standard error',
      mean: 'matched mean of angle and speed at the time',
      variance: 'their matched variances',
      oneStep:
        'samples after one step from the normal distribution a step before: means and variances of angle and speed, with standard errors',
      whole: 'the same for particles from the start',
      outside: 'share of particles beyond two matched standard deviations of the angle',
      ignoranceShare: 'of the model in the variance of the change of speed',
    },
  },
  schema,
  ({ episodes: tasks, start, goal, ignorance, policy: own, time, seed }) => {
    const episodes = learnRun(seed, tasks);
    const parameters = own ?? episodes.at(-1)?.parameters ?? [];
    const found = createForecaster()({
      seed,
      episodes,
      parameters,
      task: { start, goal, ignorance },
      time,
      fine: true,
    });
    const { oneStep: one, whole: all } = found;
    const sampled = (of: typeof one): object => ({
      mean: [of.angleMean.sampled, of.speedMean.sampled],
      meanError: [of.angleMean.error, of.speedMean.error],
      variance: [of.angleVariance.sampled, of.speedVariance.sampled],
      varianceError: [of.angleVariance.error, of.speedVariance.error],
    });
    return {
      policy: parameters,
      transitions: found.data.length,
      predictedCost: found.plan.total,
      predictedSd: found.plan.sd,
      gradient: found.gradient ?? [],
      expectedCost: found.plan.costs[time],
      sampledCost: { mean: found.total.sampled, error: found.total.error },
      realCost: { mean: found.realTotal.mean, error: found.realTotal.meanError },
      mean: [one.angleMean.matched, one.speedMean.matched],
      variance: [one.angleVariance.matched, one.speedVariance.matched],
      oneStep: sampled(one),
      whole: sampled(all),
      outside: found.outside.sampled,
      ignoranceShare: found.ignorance,
    };
  },
);
