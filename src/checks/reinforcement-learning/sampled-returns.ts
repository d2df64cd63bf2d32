import type { Random } from '#checks/kit/random.ts';
import { sampling } from '#checks/kit/sampling.ts';
import { type DecisionProcess, drawProcess, reward } from '#checks/shared/decision-process.ts';
import { meanOverNext, solvedValues } from '#checks/shared/reinforcement-values.ts';
import { type Matrix, row } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  process: DecisionProcess;
  policy: Matrix;
  state: number;
  action: number;
}

/** γ ≤ 0.5: what lies beyond is far less than a standard error. */
const STEPS = 16;

function drawn(probabilities: Vector, random: Random): number {
  let rest = random.between(0, 1);
  let i = 0;
  for (; i < probabilities.length - 1; i += 1) {
    rest -= component(probabilities, i);
    if (rest < 0) break;
  }
  return i;
}

/** One discounted return; the first action is given or drawn like all the others. */
function oneReturn({ process, policy, state }: Values, random: Random, first?: number): number {
  let total = 0;
  let s = state;
  for (let step = 0, weight = 1; step < STEPS; step += 1, weight *= process.discount) {
    const a = step === 0 && first !== undefined ? first : drawn(row(policy, s), random);
    const next = drawn(process.transitions[a]?.[s] ?? [], random);
    total += weight * reward(process, s, a, next);
    s = next;
  }
  return total;
}

/** Value of the state, value of the pair, both under a policy that a mutant may change. */
const values = ({ process, policy, state, action }: Values, followed = policy) => {
  const v = solvedValues(process, followed);
  return {
    state: component(v, state),
    action: meanOverNext(process, state, action, (next, r) => r + process.discount * component(v, next)),
  };
};

export default sampling({
  formulas: {
    'udl-19-2': String.raw`v[s_t|\pi] = \mathbb{E}\bigl[G_t\,\big|\,s_t,\pi\bigr]`,
    'udl-19-3': String.raw`q[s_t,a_t|\pi] = \mathbb{E}\bigl[G_t\,\big|\,s_t,a_t,\pi\bigr]`,
    'formulary-state-value-expected-return': String.raw`V_\pi(s_t) = \mathbb{E}_{A_t\sim\pi(\cdot|s_t),\,A_{t+1}\sim\pi(\cdot|S_{t+1}),\,\ldots,\,A_n\sim\pi(\cdot|S_n)}\bigl[U_t\,\big|\,S_t=s_t\bigr]`,
  },
  against: {
    en: 'returns of simulated episodes; stated are the values that solve the linear system',
    zh: '模拟轨迹的回报；所述的价值由线性方程组解出',
  },
  draw: (random): Values => {
    const process = { ...drawProcess(random, 3), discount: random.between(0.3, 0.5) };
    return {
      process,
      policy: random.transitions(process.states, process.actions),
      state: random.integer(0, process.states - 1),
      action: random.integer(0, process.actions - 1),
    };
  },
  sample: (drawnValues, random) => ({
    state: oneReturn(drawnValues, random),
    action: oneReturn(drawnValues, random, drawnValues.action),
  }),
  samples: 2500,
  stated: (drawnValues) => values(drawnValues),
  mutants: {
    'the first reward discounted': ({ process, ...rest }) => {
      const { state, action } = values({ process, ...rest });
      return { state: process.discount * state, action: process.discount * action };
    },
    'actions of equal probability for those of the policy': ({ process, ...rest }) =>
      values(
        { process, ...rest },
        rest.policy.map((probabilities) => probabilities.map(() => 1 / process.actions)),
      ),
    'the first action drawn from the policy': (drawnValues) => {
      const { state } = values(drawnValues);
      return { state, action: state };
    },
  },
  sourceReads: {
    // Every action follows the distribution of the first state.
    'formulary-state-value-expected-return': (drawnValues) =>
      values(
        drawnValues,
        drawnValues.policy.map(() => row(drawnValues.policy, drawnValues.state)),
      ),
  },
});
