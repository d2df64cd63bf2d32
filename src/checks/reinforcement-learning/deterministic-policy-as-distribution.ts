import { identity } from '#checks/kit/identity.ts';
import { type DecisionProcess, drawProcess, expectedReward } from '#checks/shared/decision-process.ts';
import { solvedValues } from '#checks/shared/reinforcement-values.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { fromEntries, multiplyVector, row } from '#numerics/matrix.ts';
import { addScaled, component, type Vector } from '#numerics/vector.ts';

const TEX = String.raw`
\pi(a|s) = \begin{cases}
1, & \text{if } a = \pi(s) \\
0, & \text{o.w.}
\end{cases}`;

interface Values {
  process: DecisionProcess;
  /** The action of each state. */
  choice: readonly number[];
}

/** The values of the distribution over actions that a formula makes of the map. */
const values =
  (tex: string) =>
  ({ process, choice }: Values): Vector =>
    solvedValues(
      process,
      fromEntries(process.states, process.actions, (s, a) =>
        fromTex(tex, () => ({ a, '\\pi(s)': component(choice, s) }))(undefined),
      ),
    );

export default identity({
  formulas: { 'formulary-deterministic-policy': TEX },
  against: {
    en: 'rewards of 400 steps along the map itself, no sum over actions',
    zh: '直接沿映射走四百步累加奖励，不对动作求和',
  },
  cases: 60,
  draw: (random): Values => {
    const process = drawProcess(random, 4);
    return { process, choice: random.list(process.states, () => random.integer(0, process.actions - 1)) };
  },
  stated: values(TEX),
  reference: ({ process, choice }) => {
    const chain = choice.map((a, s) => row(process.transitions[a] ?? [], s));
    let ahead: Vector = choice.map((a, s) => expectedReward(process, s, a));
    let total: Vector = ahead.map(() => 0);
    for (let step = 0, weight = 1; step < 400; step += 1, weight *= process.discount) {
      total = addScaled(total, weight, ahead);
      ahead = multiplyVector(chain, ahead);
    }
    return total;
  },
  mutants: {
    'all other actions': values(TEX.replace('a =', String.raw`a \ne`)),
    'half of the probability': values(TEX.replace('1,', '0.5,')),
  },
  // No action is a state: the first case never holds.
  sourceReads: {
    'formulary-deterministic-policy': ({ process }) =>
      solvedValues(
        process,
        fromEntries(process.states, process.actions, () => 0),
      ),
  },
});
