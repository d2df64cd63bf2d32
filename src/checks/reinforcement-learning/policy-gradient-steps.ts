import { autodiff } from '#checks/kit/autodiff.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import {
  drawEpisodes,
  type Episodes,
  meanOfPairs,
  probabilitySlope,
  rewardToGo,
  stepped,
  totalReward,
  type Trajectory,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { type Matrix, scale } from '#numerics/matrix.ts';

interface Values {
  episodes: Episodes;
  rate: number;
}
type Weight = (trajectory: Trajectory, t: number) => number;

/** Every reward to go counts from the direct consequence of the action. */
const toGo: Weight = (trajectory, t) => rewardToGo(trajectory, t);
const whole: Weight = (trajectory) => totalReward(trajectory);

/** The mean step of (19.27), (19.29) and (19.31). */
function steps({ episodes, rate }: Values, { log = true, all = whole, ahead = toGo, divisor = 2 } = {}) {
  const step = (estimate: (trajectory: Trajectory) => Matrix): Matrix =>
    stepped(episodes, rate, meanOfPairs(episodes, estimate, divisor));
  return {
    trajectory: step((trajectory) =>
      scale(
        totalReward(trajectory) / (log ? trajectory.probability : 1),
        probabilitySlope(episodes, trajectory),
      ),
    ),
    whole: step((trajectory) => weightedScore(episodes, trajectory, all)),
    toGo: step((trajectory) => weightedScore(episodes, trajectory, ahead)),
  };
}

export default autodiff({
  formulas: {
    'udl-19-27': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\frac{\partial\log\bigl[Pr(\boldsymbol\tau_i|\boldsymbol\theta)\bigr]}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau_i]`,
    'udl-19-29': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\partial\log\bigl[\pi[a_{it}|s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau_i]`,
    'udl-19-31': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\partial\log\bigl[\pi[a_{it}|s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\sum_{k=t}^{T} r_{i,k+1}`,
  },
  against: {
    en: 'automatic differentiation of the expected reward, unrolled step by step',
    zh: '对逐步展开的期望奖励作自动微分',
  },
  cases: 30,
  draw: (random): Values => ({ episodes: drawEpisodes(random), rate: random.between(0.2, 1) }),
  at: ({ episodes: { logits } }) => ({ trajectory: logits, whole: logits, toGo: logits }),
  of: (tf, point, { episodes, rate }) =>
    tf.addN(
      [point.trajectory, point.whole, point.toGo].map((logits) =>
        ascended(
          logits,
          rate,
          unrolledReturn(tf, tf.softmax(logits), episodes, { steps: episodes.length, discount: 1 }),
        ),
      ),
    ),
  stated: (values) => steps(values),
  mutants: {
    'the probability for its logarithm': (values) => steps(values, { log: false }),
    'a sum over the trajectories for their mean': (values) => steps(values, { divisor: 1 }),
    'the last reward alone': (values) => steps(values, { all: ({ rewards }) => rewards.at(-1) ?? NaN }),
    'the reward of the action itself left out': (values) =>
      steps(values, { ahead: (trajectory, t) => rewardToGo(trajectory, t + 1) }),
    'past rewards for those to come': (values) =>
      steps(values, { ahead: (trajectory, t) => totalReward(trajectory) - rewardToGo(trajectory, t) }),
  },
});
