import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, fromEntries, identity, row, scale, subtract, transpose } from '#numerics/matrix.ts';
import { type Uniform, seededUniform, standardNormal, uniformBetween } from '#numerics/random.ts';
import { type Vector, component, dot, subtractVectors } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

const [PROCESSES, SEED] = [4000, 13] as const;

/** A decision process: for each action its transitions (states × states), and its rewards by state. */
interface Process {
  readonly discount: number;
  readonly transitions: readonly Matrix[];
  readonly rewards: readonly Vector[];
}

/** Probabilities from the flat Dirichlet distribution. */
function probabilities(uniform: Uniform, count: number): Vector {
  const weights = Array.from({ length: count }, () => -Math.log(1 - uniform()));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Two to four states, two or three actions, and two policies, states × actions; the game begins in state 0. */
function draw(uniform: Uniform): { process: Process; old: Matrix; other: Matrix } {
  const states = 2 + Math.floor(3 * uniform());
  const actions = 2 + Math.floor(2 * uniform());
  const list = <T>(count: number, of: () => T): T[] => Array.from({ length: count }, of);
  const old = list(states, () => probabilities(uniform, actions));
  const apart = uniform();
  return {
    process: {
      discount: uniformBetween(uniform, 0.3, 0.95),
      transitions: list(actions, () => list(states, () => probabilities(uniform, states))),
      rewards: list(actions, () => list(states, () => standardNormal(uniform))),
    },
    old,
    other: old.map((known) => {
      const fresh = probabilities(uniform, actions);
      return known.map((p, a) => (1 - apart) * p + apart * component(fresh, a));
    }),
  };
}

/** I − γP of a policy. */
function systemOf({ discount, transitions }: Process, policy: Matrix): Matrix {
  const states = policy.length;
  const chain = fromEntries(states, states, (s, next) =>
    dot(
      row(policy, s),
      transitions.map((action) => component(row(action, s), next)),
    ),
  );
  return subtract(identity(states), scale(discount, chain));
}

/** The bounds of Theorems 3 and 4 over the surrogate's true error. */
function ratios({ process, old, other }: ReturnType<typeof draw>): { max: number; mean: number } {
  const { discount, transitions, rewards } = process;
  const start = old.map((_, s) => (s === 0 ? 1 : 0));
  const paid = (policy: Matrix): Vector =>
    policy.map((chances, s) => dot(chances, rewards.map((of) => component(of, s)))); // prettier-ignore
  const values = luSolve(luFactor(systemOf(process, old)), paid(old));
  const performance = (policy: Matrix): number =>
    dot(start, luSolve(luFactor(systemOf(process, policy)), paid(policy)));
  const advantages = old.map((_, s) =>
    rewards.map(
      (of, a) =>
        component(of, s) + discount * dot(row(transitions[a] ?? [], s), values) - component(values, s),
    ),
  );
  const gained = other.map((chances, s) => dot(chances, row(advantages, s)));
  const visits = luSolve(luFactor(transpose(systemOf(process, old))), start);
  const error = Math.abs(performance(other) - performance(old) - dot(visits, gained));
  const apart = other.map(
    (chances, s) =>
      subtractVectors(chances, row(old, s)).reduce((sum, difference) => sum + Math.abs(difference), 0) / 2,
  );
  const largest = Math.max(...advantages.flat().map(Math.abs));
  const everywhere = Math.max(...apart);
  const onAverage = (1 - discount) * dot(visits, apart);
  const slack = discount / (1 - discount) ** 2;
  return {
    max: (4 * largest * everywhere ** 2 * slack) / error,
    mean: (2 * Math.max(...gained.map(Math.abs)) * onAverage * slack) / error,
  };
}

/** How far the bounds on the surrogate's error are from being attained on processes that are drawn. */
export function randomProcesses(): WorkedValues {
  const uniform = seededUniform(SEED);
  const all = Array.from({ length: PROCESSES }, () => ratios(draw(uniform)));
  return {
    processes: PROCESSES,
    max: Math.min(...all.map(({ max }) => max)),
    mean: Math.min(...all.map(({ mean }) => mean)),
  };
}
