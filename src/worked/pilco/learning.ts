import { forwardGradient } from '#numerics/finite-difference.ts';
import { fromLogarithms, logMarginalLikelihood } from '#numerics/gaussian-process/marginal-likelihood.ts';
import { fitOutputs, type FittedOutputs } from '#numerics/gaussian-process/moment-matching.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { minimise } from '#numerics/minimise/l-bfgs.ts';
import { expectedTotal, predictRollout, totalVariance, type PredictedStep } from '#numerics/pilco/rollout.ts';
import { controlAt } from '#numerics/pilco/sine-policy.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { type Vector, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';
import { lazy } from '../lazy.ts';
import {
  BOUND,
  COST,
  START,
  STEPS,
  evaluate,
  policyOf,
  trial,
  type Evaluation,
  type Trial,
} from './pendulum.ts';

/** Steps of the first trial, whose controls are random. */
export const FIRST_STEPS = 12;
const [ROUNDS, SEED] = [3, 1] as const;
/** Gains lie between −4 and 4. */
export const MOST_GAIN = 4;
/** Where the search for hyper-parameters begins, and the standard deviation of the normal prior around it: logarithms. */
const TYPICAL: Vector = [1, 2, 3, 0.5, 0.02].map(Math.log);
const PRIOR_SD = 1.5;

/** Inputs (state, control) and changes of the state, a row a transition. */
export interface Transitions {
  readonly inputs: Matrix;
  readonly changes: Matrix;
}

export function transitionsOf(trials: readonly Trial[]): Transitions {
  const rows = trials.flatMap(({ states, controls }) =>
    controls.map((u, t) => {
      const [before, after] = [states[t] ?? [], states[t + 1] ?? []];
      return { input: [...before, u], change: subtractVectors(after, before) };
    }),
  );
  return { inputs: rows.map(({ input }) => input), changes: rows.map(({ change }) => change) };
}

/** A Gaussian process for each entry of the change, its hyper-parameters by marginal likelihood with the prior. */
export function train({ inputs, changes }: Transitions): FittedOutputs {
  const outputs = [0, 1].map((entry) => {
    const targets = column(changes, entry);
    const objective = (logs: Vector) => {
      const { value, gradient: slope } = logMarginalLikelihood(inputs, targets, logs);
      const off = scaleVector(1 / PRIOR_SD, subtractVectors(logs, TYPICAL));
      return {
        value: dot(off, off) / 2 - value,
        gradient: slope.map((by, i) => component(off, i) / PRIOR_SD - by),
      };
    };
    const { x } = minimise(objective, TYPICAL, { gradientNorm: 1e-4 });
    return { ...fromLogarithms(x), targets };
  });
  return fitOutputs(inputs, outputs);
}

/** The parameters of the policy from free ones: the gains pass through a hyperbolic tangent. */
export const fromFree = ([angle = NaN, speed = NaN, bias = NaN]: Vector): Vector => [
  MOST_GAIN * Math.tanh(angle / MOST_GAIN),
  MOST_GAIN * Math.tanh(speed / MOST_GAIN),
  bias,
];

/** The chain of beliefs of a policy. */
export function rollout(changes: FittedOutputs, parameters: Vector, withIgnorance = true): PredictedStep[] {
  return predictRollout({ changes, withIgnorance }, policyOf(parameters), START, STEPS);
}

/** Steps of forward differences, far above the rounding errors of a rollout. */
const DIFFERENCE = 1e-5;

/** Free parameters of a policy that minimise a criterion of its parameters, by L-BFGS with forward differences. */
export function improve(criterion: (parameters: Vector) => number, start: Vector): Vector {
  const value = (free: Vector): number => criterion(fromFree(free));
  const objective = (free: Vector) => {
    const here = value(free);
    return { value: here, gradient: forwardGradient(value, free, here, DIFFERENCE) };
  };
  return minimise(objective, start, { gradientNorm: 1e-2, mostIterations: 30 }).x;
}

/** Free parameters of a policy with the least predicted cost. */
export function greedy(model: FittedOutputs, start: Vector, withIgnorance = true): Vector {
  return improve((parameters) => expectedTotal(COST, rollout(model, parameters, withIgnorance)), start);
}

/** A round of the loop: the model, the policy that is best in it, what it promises and what it costs in truth. */
export interface Round {
  readonly transitions: number;
  readonly model: FittedOutputs;
  readonly free: Vector;
  readonly parameters: Vector;
  readonly chain: readonly PredictedStep[];
  readonly predicted: { readonly mean: number; readonly sd: number };
  readonly actual: Evaluation;
  /** The trial that follows, on the true system. */
  readonly next: Trial;
}

/** The run of Example 3 of the notes on PILCO. */
export const learningRun = lazy((): readonly Round[] => {
  const uniform = seededUniform(SEED);
  let trials = [trial(uniform, FIRST_STEPS, () => uniformBetween(uniform, -BOUND, BOUND))];
  const rounds: Round[] = [];
  let start: Vector = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const transitions = transitionsOf(trials);
    const model = train(transitions);
    const free = greedy(model, start);
    const parameters = fromFree(free);
    const chain = rollout(model, parameters);
    const predicted = { mean: expectedTotal(COST, chain), sd: Math.sqrt(totalVariance(COST, chain).total) };
    const policy = policyOf(parameters);
    const next = trial(uniform, STEPS, (x) => controlAt(policy, x));
    const actual = evaluate(policy);
    rounds.push({
      transitions: transitions.inputs.length,
      model,
      free,
      parameters,
      chain,
      predicted,
      actual,
      next,
    });
    trials = [...trials, next];
    start = free;
  }
  return rounds;
});
