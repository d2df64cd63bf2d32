import { createMemory } from '#demos/shared/memory.ts';
import type { FittedOutputs } from '#numerics/gaussian-process/moment-matching.ts';
import type { Vector } from '#numerics/vector.ts';
import type { Swarm } from './cloud.ts';
import { type Episode, type PlannedEpisode, learnEpisode, modelOf, replay } from './episodes.ts';
import { type SampleMoments, sampleMoments } from './estimates.ts';
import {
  COARSE,
  type Comparison,
  type Comparisons,
  FINE,
  type Plan,
  cloudOf,
  compare,
  gradientOf,
  ignoranceAfter,
  oneStepOf,
  planOf,
  realTrials,
  shareOutside,
  totalsOf,
} from './forecast.ts';
import { type Task, costOf } from './task.ts';
import { costAt } from '#worked/pilco/pendulum.ts';

/** Whose forecast is wanted. */
export interface Question {
  readonly seed: number;
  /** At least one. The model is that of the last. */
  readonly episodes: readonly Episode[];
  readonly parameters: Vector;
  readonly task: Task;
  /** The time t that is looked at, from 1. */
  readonly time: number;
  /** Many samples, and the gradient; otherwise few. */
  readonly fine: boolean;
}

/** All that the pictures and tables show of one policy. */
export interface Forecast {
  readonly question: Question;
  /** (ϑ, ω) of the transitions that the model has seen. */
  readonly data: readonly (readonly [number, number])[];
  readonly plan: Plan;
  readonly cloud: readonly Swarm[];
  readonly real: readonly Swarm[];
  /** One step from the normal distribution at t − 1. */
  readonly oneStep: Comparisons;
  /** The whole way from the start. */
  readonly whole: Comparisons;
  readonly outside: Comparison;
  readonly total: Comparison;
  /** The total cost of trials on the real system. */
  readonly realTotal: SampleMoments;
  /** The share of the model's ignorance in the variance of the change of speed, from t − 1 to t. */
  readonly ignorance: number;
  /** ∂J/∂θ; null in a coarse forecast. */
  readonly gradient: Vector | null;
}

/** What does not depend on the time that is looked at. */
interface Lasting {
  readonly changes: FittedOutputs;
  readonly plan: Plan;
  readonly cloud: readonly Swarm[];
  readonly real: readonly Swarm[];
  readonly gradient: Vector | null;
}

const runs = createMemory<readonly Episode[]>();

/** The episodes of one plan after the other. The last run is remembered: whoever asks of a run, asks again. */
export function learnRun(seed: number, planned: readonly PlannedEpisode[]): readonly Episode[] {
  return runs.get(JSON.stringify([seed, planned]), () =>
    planned.reduce<readonly Episode[]>((before, one) => [...before, learnEpisode(seed, before, one)], []),
  );
}

/** @throws RangeError if a question has no episode, or its time is none of an episode */
export function createForecaster(): (question: Question) => Forecast {
  const models = createMemory<FittedOutputs>();
  const [coarse, finest] = [createMemory<Lasting>(), createMemory<Lasting>()];
  return (question) => {
    const { seed, episodes, parameters, task, time, fine } = question;
    if (episodes.length === 0) throw new RangeError('createForecaster: no episode');
    const modelKey = JSON.stringify([seed, episodes]);
    const key = JSON.stringify([modelKey, parameters, task]);
    // What is known finely is not computed coarsely: only the time has changed.
    const finely = fine || finest.has(key);
    const effort = finely ? FINE : COARSE;
    const { changes, plan, cloud, real, gradient } = (finely ? finest : coarse).get(key, () => {
      const fitted = models.get(modelKey, () => modelOf(seed, episodes));
      return {
        changes: fitted,
        plan: planOf(fitted, parameters, task),
        cloud: cloudOf(fitted, parameters, task, seed, effort),
        real: realTrials(parameters, task, seed, effort.realTrials),
        gradient: finely ? gradientOf(fitted, parameters, task) : null,
      };
    });
    const [before, state, swarm] = [plan.states[time - 1], plan.states[time], cloud[time]];
    if (!before || !state || !swarm) throw new RangeError(`createForecaster: no time ${String(time)}`);
    const sampled = sampleMoments(totalsOf(cloud, task));
    return {
      question,
      data: changes.points.map(([angle = NaN, speed = NaN]) => [angle, speed]),
      plan,
      cloud,
      real,
      oneStep: compare(state, oneStepOf(changes, parameters, task, seed, before, effort)),
      whole: compare(state, swarm),
      outside: shareOutside(state, swarm),
      total: { matched: plan.total, sampled: sampled.mean, error: sampled.meanError },
      realTotal: sampleMoments(totalsOf(real, task)),
      ignorance: task.ignorance ? ignoranceAfter(changes, parameters, before) : 0,
      gradient,
    };
  };
}

/** What one episode promised and what came of it. */
export interface EpisodeRecord {
  /** Transitions that its model has seen. */
  readonly transitions: number;
  readonly predicted: number;
  readonly sd: number;
  /** The cost of its one trial on the real system. */
  readonly trial: number;
  /** The mean cost of many more, with its standard error. */
  readonly real: number;
  readonly realError: number;
}

/** The record of the last episode. */
export function recordOf(seed: number, episodes: readonly Episode[]): EpisodeRecord {
  const last = episodes.at(-1);
  if (last === undefined) throw new RangeError('recordOf: no episode');
  const { parameters, task } = last;
  const changes = modelOf(seed, episodes);
  const { total, sd } = planOf(changes, parameters, task);
  const real = sampleMoments(totalsOf(realTrials(parameters, task, seed, FINE.realTrials), task));
  const cost = costOf(task);
  const states = replay(seed, episodes).at(-1)?.states ?? [];
  return {
    transitions: changes.points.length,
    predicted: total,
    sd,
    trial: states.reduce((sum, x) => sum + costAt(cost, x), 0),
    real: real.mean,
    realError: real.meanError,
  };
}
