import { z } from 'zod';
import { createSimulation } from '../../bandits/model.ts';
import { POLICIES } from '../../bandits/policies.ts';
import { theoryOf } from '../../bandits/theory.ts';
import { listOf, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const MOST_PLAYS = 5_000_000;
/** Each play draws for all arms. */
const MOST_LOOKS = 50_000_000;

const schema = z.strictObject({
  means: listOf(unitInterval, 'a list of numbers from 0 to 1').describe(
    'probability of a reward of 1, for each arm; else the reward is 0',
  ),
  epsilon: unitInterval.default(0.1).describe('of ε-greedy'),
  horizon: whole(0, 1_000_000).describe('number of plays n'),
  runs: whole(1, 10_000).default(1).describe('players of each policy'),
  seed: whole(0, 2 ** 31 - 1)
    .default(1)
    .describe('of rewards and choices'),
});

export const bandit = model(
  {
    name: 'bandit',
    summary: 'Regret of UCB1, ε-greedy and Thompson sampling on Bernoulli arms, averaged over players',
    outputs: {
      regret: 'n times the best mean less the means of the arms played: UCB1, ε-greedy, Thompson sampling',
      standardError: 'of these averages, in the same order; null for one player',
      bestShare: 'part of the plays that were of a best arm, in the same order; null without plays',
      plays: 'mean number of plays of each arm, in the same order',
      bound: 'of UCB1: 8 Σ ln n/Δᵢ + (1 + π²/3) Σ Δᵢ (Auer, Cesa-Bianchi & Fischer 2002, theorem 1)',
      lower: 'ln n Σ Δᵢ/KL(μᵢ, μ*) (Lai & Robbins 1985), which holds in the limit',
      exploring: 'what ε-greedy loses by exploring alone',
      random: 'what choosing blindly loses',
    },
  },
  schema,
  ({ means, epsilon, horizon, runs, seed }) => {
    const looks = horizon * runs * means.length;
    requireInput(looks <= MOST_LOOKS, 'horizon', `at most ${MOST_LOOKS} plays times arms times runs`, looks);
    requireInput(horizon * runs <= MOST_PLAYS, 'runs', `at most ${MOST_PLAYS} plays of each policy`, runs);
    const simulation = createSimulation({ means, epsilon, runs, seed });
    simulation.advanceTo(horizon);
    const regret = simulation.regret();
    const { bound, lower, exploring, random } = theoryOf({ means, epsilon }, horizon);
    return {
      regret: POLICIES.map((policy) => regret[policy].mean),
      standardError: POLICIES.map((policy) => regret[policy].error),
      bestShare: POLICIES.map((policy) => simulation.bestShare(policy)),
      plays: POLICIES.map((policy) => simulation.pulls(policy)),
      bound,
      lower,
      exploring,
      random,
    };
  },
);
