import { autodiff } from '#checks/kit/autodiff.ts';
import { notComputable } from '#checks/kit/options.ts';
import { chainOf, expectedReturns } from '#checks/shared/decision-process.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import {
  drawEpisodes,
  type Episodes,
  meanOfPairs,
  stepped,
  type Trajectory,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { actionReturns } from '#checks/shared/reinforcement-values.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { addVectors, component, type Vector } from '#numerics/vector.ts';

interface Values {
  episodes: Episodes;
  rate: number;
}

/** Σ p(s_t = s) over t = 1, …, T. */
function visits({ process, start, logits, length }: Episodes): Vector {
  const back = transpose(chainOf(process, logits.map(softmax)).transitions);
  let now = start;
  let total = start;
  for (let t = 1; t < length; t += 1) {
    now = multiplyVector(back, now);
    total = addVectors(total, now);
  }
  return total;
}

/** The mean step with a critic that is exact for the process without an end. */
function mean(
  { episodes, rate }: Values,
  { sign = 1, discounted = true, ahead = 1, back = 0, divisor = 2 } = {},
): { logits: Matrix } {
  const { process, logits } = episodes;
  const critic = expectedReturns(process, logits.map(softmax));
  const valueAt = ({ states }: Trajectory, t: number): number => component(critic, component(states, t - 1));
  const surprise = (trajectory: Trajectory, t: number): number =>
    component(trajectory.rewards, t - 1) +
    sign * (discounted ? process.discount : 1) * valueAt(trajectory, t + ahead) -
    valueAt(trajectory, t + back);
  return {
    logits: stepped(
      episodes,
      rate,
      meanOfPairs(episodes, (trajectory) => weightedScore(episodes, trajectory, surprise), divisor),
    ),
  };
}

export default autodiff({
  formulas: {
    'udl-19-41': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\partial\log\bigl[Pr(a_{it}|s_{it},\boldsymbol\theta)\bigr]}{\partial\boldsymbol\theta}\Bigl(r_{i,t+1} + \gamma\cdot v[s_{i,t+1},\boldsymbol\phi] - v[s_{i,t},\boldsymbol\phi]\Bigr)`,
  },
  against: {
    en: 'automatic differentiation of the mean action value over the states visited, values from 400 steps of rewards',
    zh: '对所访问状态上的平均动作价值作自动微分，价值取四百步奖励之和',
  },
  cases: 30,
  draw: (random): Values => ({ episodes: drawEpisodes(random), rate: random.between(0.2, 1) }),
  at: ({ episodes: { logits } }) => ({ logits }),
  // Visits and action values are held fixed: only the choice of the action is improved.
  of: (tf, { logits }, { episodes, rate }) => {
    const { process } = episodes;
    const policy = episodes.logits.map(softmax);
    const weights = visits(episodes);
    const fixed = actionReturns(process, policy).map((q, s) =>
      q.map((value) => component(weights, s) * value),
    );
    return ascended(logits, rate, tf.softmax(logits).mul(tf.tensor2d(fixed)).sum());
  },
  stated: (values) => mean(values),
  mutants: {
    'the next value subtracted': (values) => mean(values, { sign: -1 }),
    'the next value not discounted': (values) => mean(values, { discounted: false }),
    'the present value for the next': (values) => mean(values, { ahead: 0 }),
    'the value of the next state as baseline': (values) => mean(values, { back: 1 }),
    'a sum over the trajectories for their mean': (values) => mean(values, { divisor: 1 }),
  },
  sourceReads: {
    'udl-19-41': notComputable('two brackets are closed and one was opened'),
  },
});
