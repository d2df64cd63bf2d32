import { identity } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess, sumOver } from '#checks/shared/decision-process.ts';
import { actionReturns, meanOverNext } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry, type Matrix } from '#numerics/matrix.ts';

const TEX = String.raw`q[s_t,a_t] \leftarrow q[s_t,a_t] + \alpha\Bigl(r[s_t,a_t] + \gamma\cdot q[s_{t+1},a_{t+1}] - q[s_t,a_t]\Bigr)`;

/** The table of a policy raised by a constant, and the pair that is visited. */
interface Values {
  process: DecisionProcess;
  policy: Matrix;
  exact: Matrix;
  shift: number;
  rate: number;
  state: number;
  action: number;
}

/** The mean of the update over the next state and the next action of a policy. */
const mean =
  (tex: string, followed?: Matrix) =>
  (values: Values): number => {
    const { process, policy, exact, shift, rate, state, action } = values;
    return meanOverNext(process, state, action, (next, reward) =>
      sumOver(process.actions, (after) => {
        const updated = fromTex(tex, () => ({
          s_t: state + 1,
          a_t: action + 1,
          's_{t+1}': next + 1,
          'a_{t+1}': after + 1,
          r: () => reward,
          '\\gamma': process.discount,
          '\\alpha': rate,
          q: (s: number, a: number) => entry(exact, s - 1, a - 1) + shift,
        }))(values);
        return entry(followed ?? policy, next, after) * updated;
      }),
    );
  };

export default identity({
  formulas: { 'udl-19-14': TEX },
  against: {
    en: 'returns of the policy: a constant error must shrink by 1 − α(1 − γ) on average',
    zh: '该策略的回报：常数误差平均应缩小为 1 − α(1 − γ) 倍',
  },
  cases: 60,
  draw: (random): Values => {
    const process = drawProcess(random, 3);
    const policy = random.transitions(process.states, process.actions);
    return {
      process,
      policy,
      exact: actionReturns(process, policy),
      shift: random.between(0.5, 2),
      rate: random.between(0.1, 0.9),
      state: random.integer(0, process.states - 1),
      action: random.integer(0, process.actions - 1),
    };
  },
  stated: mean(TEX),
  reference: ({ process, exact, shift, rate, state, action }) =>
    entry(exact, state, action) + shift * (1 - rate * (1 - process.discount)),
  mutants: {
    'the action of now at the next state': mean(TEX.replace('a_{t+1}', 'a_t')),
    'the old entry added': mean(TEX.replace('- q', '+ q')),
    'the discount left out': mean(TEX.replace(String.raw`\gamma\cdot`, '')),
    'the old entry left out': mean(TEX.replace('q[s_t,a_t] +', '')),
    'the reward outside of the bracket': mean(
      TEX.replace(String.raw`\alpha\Bigl(r[s_t,a_t] +`, String.raw`r[s_t,a_t] + \alpha\Bigl(`),
    ),
  },
});
