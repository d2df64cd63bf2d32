import { z } from 'zod';
import { meanRegret, ucb1Bound } from '../../bandits/ucb.ts';
import { listOf, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const MOST_PLAYS = 20_000_000;
/** Each play looks at all arms. */
const MOST_LOOKS = 400_000_000;

const schema = z.strictObject({
  means: listOf(unitInterval, 'a list of numbers from 0 to 1').describe(
    'probability of a reward of 1, for each arm; else the reward is 0',
  ),
  horizon: whole(1, 1_000_000).describe('number of plays n'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the rewards'),
  runs: whole(1, 1_000_000).default(1).describe('number of runs to average over'),
});

export const ucb = model(
  {
    name: 'ucb',
    summary:
      'The bandit algorithm UCB1 and what theorem 1 of Auer, Cesa-Bianchi & Fischer (2002) says of its expected regret',
    outputs: {
      regret:
        'n times the best mean less the sum of the means of the arms played; of one run, or the average of several',
      bound: '8 Σ ln n/Δᵢ + (1 + π²/3) Σ Δᵢ, sums over the arms that are not best',
    },
  },
  schema,
  ({ means, horizon, seed, runs }) => {
    const looks = horizon * runs * means.length;
    requireInput(looks <= MOST_LOOKS, 'horizon', `at most ${MOST_LOOKS} plays times arms times runs`, looks);
    requireInput(horizon * runs <= MOST_PLAYS, 'runs', `at most ${MOST_PLAYS} plays in all`, runs);
    return { regret: meanRegret(means, horizon, seed, runs), bound: ucb1Bound(means, horizon) };
  },
);
