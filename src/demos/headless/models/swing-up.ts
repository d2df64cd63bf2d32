import { z } from 'zod';
import { createOracle } from '../../ilqr/question.ts';
import { BOUNDS } from '../../ilqr/state.ts';
import { MOST_ITERATIONS, SYSTEMS } from '../../ilqr/task.ts';
import { whole } from '../fields.ts';
import { model } from '../headless-model.ts';

function between(min: number, max: number) {
  const error = `a number from ${min} to ${max}`;
  return z.number({ error }).min(min, { error }).max(max, { error });
}

const { push, spread } = BOUNDS;

const schema = z.strictObject({
  system: z.enum(SYSTEMS, { error: `one of ${SYSTEMS.join(', ')}` }).describe('what is swung up'),
  R: between(0.01, 1).default(0.1).describe('weight of the control'),
  guessSd: between(spread.min, spread.max)
    .default(1)
    .describe('standard deviation of the first guess of the controls'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the first guess'),
  plan: whole(0, MOST_ITERATIONS)
    .default(0)
    .describe('which plan is looked at, 0 for the first guess; beyond the last one, the last one'),
  push: between(push.min, push.max)
    .default(0)
    .describe('how far the tip of the hanging pole is moved to the right before the motion begins (rad)'),
});

export const swingUp = model(
  {
    name: 'swing-up',
    summary:
      'The swing-up of the demo of iLQR: one of its plans, what the model promises of the next, what is true, and the plan begun off',
    outputs: {
      plans: 'cost of every plan, the first guess first',
      plan: 'which of them is looked at',
      cost: 'of that plan',
      fullStep: 'cost of the full step, as the model promises and in truth',
      trials:
        'of the line search, with step, promised and true cost; the last one is taken; none at the last plan',
      ratio: 'of the decrease to the promised one, in a list that is empty at the last plan',
      withFeedback: 'cost of the plan begun off, with its feedback',
      controlsAlone: 'the same with its controls alone',
      controls: 'of the plan',
      states: 'of the plan',
    },
  },
  schema,
  ({ system, R, guessSd, seed, plan, push: off }) => {
    const task = { system, weight: R, spread: guessSd, seed };
    const { course, look, plan: shown } = createOracle()({ task, plan, push: off });
    const full = look.profile.at(-1);
    return {
      plans: course.costs,
      plan: shown,
      cost: look.plan.cost,
      fullStep: { promised: full?.promised, cost: full?.cost },
      trials: look.trials.map(({ alpha, promised, trajectory: { cost } }) => ({ alpha, promised, cost })),
      ratio: course.ratios.slice(shown, shown + 1),
      withFeedback: look.pushed.corrected.cost,
      controlsAlone: look.pushed.alone.cost,
      controls: look.plan.controls.flat(),
      states: look.plan.states,
    };
  },
);
