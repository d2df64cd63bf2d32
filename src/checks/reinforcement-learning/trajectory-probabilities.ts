import { identity } from '#checks/kit/identity.ts';
import { chainOf } from '#checks/shared/decision-process.ts';
import { processNames } from '#checks/shared/decision-process-names.ts';
import {
  drawEpisodes,
  type Episodes,
  totalReward,
  type Trajectory,
  trajectoriesOf,
} from '#checks/shared/reinforcement-trajectories.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { entry, multiplyVector, transpose } from '#numerics/matrix.ts';
import { component, dot, type Vector } from '#numerics/vector.ts';

const PRODUCT = String.raw`Pr(\boldsymbol\tau|\boldsymbol\theta) = Pr(s_1)\prod_{t=1}^{T}\pi[a_t|s_t,\boldsymbol\theta]\,Pr(s_{t+1}|s_t,a_t)`;
const SUMS = String.raw`
\begin{aligned}
\log\bigl[Pr(\boldsymbol\tau|\boldsymbol\theta)\bigr] &= \log\biggl[Pr(s_1)\prod_{t=1}^{T}\pi[a_t|s_t,\boldsymbol\theta]\,Pr(s_{t+1}|s_t,a_t)\biggr] \\
&= \log\bigl[Pr(s_1)\bigr] + \sum_{t=1}^{T}\log\bigl[\pi[a_t|s_t,\boldsymbol\theta]\bigr] + \sum_{t=1}^{T}\log\bigl[Pr(s_{t+1}|s_t,a_t)\bigr]
\end{aligned}`;

const names =
  ({ process, start, logits }: Episodes) =>
  ({ states, actions }: Trajectory): Bindings => ({
    Pr: processNames(process)['Pr'] ?? NaN,
    T: actions.length,
    s: states.map((s) => s + 1),
    a: actions.map((a) => a + 1),
    'Pr(s_1)': component(start, states[0] ?? NaN),
    '\\pi': (a: number, s: number) => component(softmax(logits[s - 1] ?? []), a - 1),
    '\\boldsymbol\\theta': 0,
  });

/** Total probability, distribution of the last state, mean reward, from the formula of one trajectory's probability. */
function evaluate(product: string, sums: string, reward = totalReward) {
  return (episodes: Episodes) => {
    const all = trajectoriesOf(episodes);
    const letters = names(episodes);
    const weighed = all.map((trajectory) => ({
      trajectory,
      p: fromTex(product, letters)(trajectory),
    }));
    const last = Array.from({ length: episodes.process.states }, (_, s) =>
      weighed.reduce((sum, { trajectory, p }) => sum + (trajectory.states.at(-1) === s ? p : 0), 0),
    );
    const first = all.slice(0, 4);
    return {
      total: weighed.reduce((sum, { p }) => sum + p, 0),
      last,
      reward: weighed.reduce((sum, { trajectory, p }) => sum + p * reward(trajectory), 0),
      logarithms: first.map((trajectory) => sidesFromTex(sums, letters)(trajectory)),
    };
  };
}

/** By matrices: the chain that the policy makes, step by step. */
function byChain({ process, start, logits, length }: Episodes) {
  const chain = chainOf(process, logits.map(softmax));
  const back = transpose(chain.transitions);
  let now: Vector = start;
  let reward = 0;
  for (let t = 0; t < length; t += 1) {
    reward += dot(now, chain.rewards);
    now = multiplyVector(back, now);
  }
  return { last: now, reward };
}

/** The logarithm of a trajectory's probability, one conditional probability after the other. */
function logarithm({ process, start, logits }: Episodes, { states, actions }: Trajectory): number {
  let sum = Math.log(component(start, states[0] ?? NaN));
  let [s = NaN] = states;
  actions.forEach((a, t) => {
    const next = states[t + 1] ?? NaN;
    const preferences = logits[s] ?? [];
    sum += component(preferences, a) - Math.log(preferences.reduce((total, x) => total + Math.exp(x), 0));
    sum += Math.log(entry(process.transitions[a] ?? [], s, next));
    s = next;
  });
  return sum;
}

export default identity({
  formulas: {
    'udl-19-22': PRODUCT,
    'udl-19-28': SUMS,
    'udl-19-23': String.raw`\boldsymbol\theta = \operatorname*{argmax}_{\boldsymbol\theta}\Bigl[\mathbb{E}_{\boldsymbol\tau}\bigl[r[\boldsymbol\tau]\bigr]\Bigr] = \operatorname*{argmax}_{\boldsymbol\theta}\biggl[\int Pr(\boldsymbol\tau|\boldsymbol\theta)\,r[\boldsymbol\tau]\,d\boldsymbol\tau\biggr]`,
  },
  against: {
    en: 'total probability one, the last state and the mean reward from powers of the chain, step-by-step logarithms',
    zh: '总概率为一；末状态分布与平均奖励由转移矩阵的幂求得；对数逐步累加',
  },
  cases: 12,
  draw: (random) => drawEpisodes(random, 3),
  stated: evaluate(PRODUCT, SUMS),
  reference: (episodes) => ({
    total: 1,
    ...byChain(episodes),
    logarithms: trajectoriesOf(episodes)
      .slice(0, 4)
      .map((trajectory) => [logarithm(episodes, trajectory), logarithm(episodes, trajectory)]),
  }),
  mutants: {
    'the policy left out': evaluate(PRODUCT.replace(String.raw`\pi[a_t|s_t,\boldsymbol\theta]`, ''), SUMS),
    'the transition turned round': evaluate(PRODUCT.replace('s_{t+1}|s_t', 's_t|s_{t+1}'), SUMS),
    'the distribution of the first state left out': evaluate(PRODUCT.replace('Pr(s_1)', ''), SUMS),
    'one turn too few': evaluate(PRODUCT.replace('^{T}', '^{T-1}'), SUMS),
    'the environment subtracted': evaluate(
      PRODUCT,
      SUMS.replace(String.raw`+ \sum_{t=1}^{T}\log\bigl[Pr`, String.raw`- \sum_{t=1}^{T}\log\bigl[Pr`),
    ),
    'the first reward not counted': evaluate(
      PRODUCT,
      SUMS,
      (trajectory) => totalReward(trajectory) - (trajectory.rewards[0] ?? NaN),
    ),
  },
});
