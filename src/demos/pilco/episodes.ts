import type { NoisyKernel } from '#numerics/gaussian-process/marginal-likelihood.ts';
import { type FittedOutputs, fitOutputs } from '#numerics/gaussian-process/moment-matching.ts';
import { column } from '#numerics/matrix.ts';
import { expectedTotal, predictRollout } from '#numerics/pilco/rollout.ts';
import { controlAt } from '#numerics/pilco/sine-policy.ts';
import { seededUniform, standardNormal, uniformBetween } from '#numerics/random.ts';
import type { Vector } from '#numerics/vector.ts';
import { FIRST_STEPS, fromFree, improve, train, transitionsOf } from '#worked/pilco/learning.ts';
import { BOUND, STEPS, type Trial, policyOf, trial } from '#worked/pilco/pendulum.ts';
import { type Task, costOf, startOf } from './task.ts';

/** What one round of the loop has found; with those before it and the seed it gives all trials and models again. */
export interface Episode {
  readonly task: Task;
  /** Of the two outputs of the model, chosen by marginal likelihood. */
  readonly kernels: readonly NoisyKernel[];
  /** The policy that is best in that model: two gains and a bias. */
  readonly parameters: Vector;
  /** The same where the search ended, before the gains are bounded. */
  readonly free: Vector;
}

/** The trials on the real system: one with random controls, then one with the policy of each episode. */
export function replay(seed: number, episodes: readonly Episode[]): Trial[] {
  const uniform = seededUniform(seed);
  const trials = [trial(uniform, FIRST_STEPS, () => uniformBetween(uniform, -BOUND, BOUND))];
  for (const { task, parameters } of episodes) {
    const policy = policyOf(parameters);
    trials.push(trial(uniform, STEPS, (x) => controlAt(policy, x), startOf(task)));
  }
  return trials;
}

/** The model that the last episode planned with: it has seen all trials but its own. */
export function modelOf(seed: number, episodes: readonly Episode[]): FittedOutputs {
  const { inputs, changes } = transitionsOf(replay(seed, episodes.slice(0, -1)));
  const kernels = episodes.at(-1)?.kernels ?? [];
  return fitOutputs(
    inputs,
    kernels.map((kernel, entry) => ({ ...kernel, targets: column(changes, entry) })),
  );
}

/** Episodes whose search begins in a second place as well: after them the last policy is a good one. */
const EARLY = 2;
/** Policies drawn for that place, and their standard deviations before the gains are bounded. */
const [DRAWN, GAIN_SD, BIAS_SD] = [16, 2, 0.5] as const;
/** Keeps these draws apart from those of the trials. */
const SEARCH = 40_009;

/** Where the searches of an episode begin: at the last policy, and early on at the best of some drawn at random as well. */
function beginnings(
  seed: number,
  before: readonly Episode[],
  criterion: (parameters: Vector) => number,
): Vector[] {
  const last = before.at(-1)?.free ?? [0, 0, 0];
  if (before.length >= EARLY) return [last];
  const uniform = seededUniform(SEARCH + EARLY * seed + before.length);
  let [best, least] = [last, Infinity];
  for (let i = 0; i < DRAWN; i += 1) {
    const free = [GAIN_SD, GAIN_SD, BIAS_SD].map((sd) => sd * standardNormal(uniform));
    const cost = criterion(fromFree(free));
    if (cost < least) [best, least] = [free, cost];
  }
  return [last, best];
}

/**
 * The next round: a model of all trials so far, and the policy whose expected cost in it is least of what is found by descent
 * from the last one, and in the first episodes from a second one: with so few data some descents end far above the best.
 *
 * @param onEvaluation told the expected cost whenever the search asks for one
 */
export function learnEpisode(
  seed: number,
  before: readonly Episode[],
  task: Task,
  onEvaluation: (cost: number) => void = () => undefined,
): Episode {
  const changes = train(transitionsOf(replay(seed, before)));
  const [start, cost] = [startOf(task), costOf(task)];
  const criterion = (parameters: Vector): number => {
    const model = { changes, withIgnorance: task.ignorance };
    const total = expectedTotal(cost, predictRollout(model, policyOf(parameters), start, STEPS));
    onEvaluation(total);
    return total;
  };
  let free: Vector = [];
  let least = Infinity;
  for (const from of beginnings(seed, before, criterion)) {
    const end = improve(criterion, from);
    const reached = criterion(fromFree(end));
    if (reached < least) [free, least] = [end, reached];
  }
  return {
    task,
    kernels: changes.outputs.map(({ kernel, noiseVariance }) => ({ kernel, noiseVariance })),
    parameters: fromFree(free),
    free,
  };
}
