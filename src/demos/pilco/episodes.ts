import type { NoisyKernel } from '#numerics/gaussian-process/marginal-likelihood.ts';
import { type FittedOutputs, fitOutputs } from '#numerics/gaussian-process/moment-matching.ts';
import { column } from '#numerics/matrix.ts';
import { expectedTotal, predictRollout } from '#numerics/pilco/rollout.ts';
import { controlAt } from '#numerics/pilco/sine-policy.ts';
import { seededUniform, standardNormal, uniformBetween } from '#numerics/random.ts';
import type { Vector } from '#numerics/vector.ts';
import { FIRST_STEPS, MOST_GAIN, fromFree, improve, train, transitionsOf } from '#worked/pilco/learning.ts';
import { BOUND, STEPS, type Trial, policyOf, trial } from '#worked/pilco/pendulum.ts';
import { type Task, costOf, startOf } from './task.ts';

/** What one round of the loop has found; with those before it and the seed it gives all trials and models again. */
export interface Episode {
  readonly task: Task;
  /** Of the two outputs of the model, chosen by marginal likelihood. */
  readonly kernels: readonly NoisyKernel[];
  /** The policy that is best in that model, to four decimals: two gains and a bias. */
  readonly parameters: Vector;
}

/** A task, and the policy if it is known already. */
export interface PlannedEpisode extends Task {
  readonly policy?: Vector | undefined;
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
  const last = toFree(before.at(-1)?.parameters ?? [0, 0, 0]);
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

/** A gain at its bound would have no free parameter. */
const LARGEST_SHARE = 0.9999;

/** Free parameters of a policy, the inverse of `fromFree`. */
function toFree([angle = NaN, speed = NaN, bias = NaN]: Vector): Vector {
  const free = (gain: number): number => {
    const share = Math.min(LARGEST_SHARE, Math.max(-LARGEST_SHARE, gain / MOST_GAIN));
    return MOST_GAIN * Math.atanh(share);
  };
  return [free(angle), free(speed), bias];
}

/**
 * The next round: a model of all trials so far, and the policy whose expected cost in it is least of what is found by descent
 * from the last one, and in the first episodes from a second one: with so few data some descents end far above the best. A
 * policy that is known already is taken as it is; engines differ in the last digits of their sines, and a search that stops
 * where the slope is small makes more of that.
 *
 * @param onEvaluation told the expected cost whenever the search asks for one
 */
export function learnEpisode(
  seed: number,
  before: readonly Episode[],
  { policy, ...task }: PlannedEpisode,
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
  const kernels = changes.outputs.map(({ kernel, noiseVariance }) => ({ kernel, noiseVariance }));
  return { task, kernels, parameters: policy ?? search(criterion, beginnings(seed, before, criterion)) };
}

/** The policy to four decimals, its bias within half a turn: whole turns change nothing in a sine. */
function settled([angle = NaN, speed = NaN, bias = NaN]: Vector): Vector {
  const turn = 2 * Math.PI;
  return [angle, speed, bias - turn * Math.round(bias / turn)].map((value) => Number(value.toFixed(4)));
}

/** The best policy to which descents from free parameters lead. */
function search(criterion: (parameters: Vector) => number, from: readonly Vector[]): Vector {
  let best: Vector = [];
  let least = Infinity;
  for (const start of from) {
    const end = settled(fromFree(improve(criterion, start)));
    const reached = criterion(end);
    if (reached < least) [best, least] = [end, reached];
  }
  return best;
}
