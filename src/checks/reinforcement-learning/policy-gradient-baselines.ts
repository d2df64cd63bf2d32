import { autodiff } from '#checks/kit/autodiff.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import {
  drawEpisodes,
  type Episodes,
  meanOfPairs,
  rewardToGo,
  stepped,
  totalReward,
  type Trajectory,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

interface Values {
  episodes: Episodes;
  rate: number;
  constant: number;
  byState: Vector;
}
type Weight = (trajectory: Trajectory, t: number) => number;

const stateAt = ({ states }: Trajectory, t: number): number => component(states, t - 1);

/** The mean steps of (19.34) and (19.38) and the expectation (19.50); each with the weight of a score. */
function steps(
  { episodes, rate, constant, byState }: Values,
  {
    plain = (trajectory, t) => rewardToGo(trajectory, t) - constant,
    dependent = (trajectory, t) => rewardToGo(trajectory, t) - component(byState, stateAt(trajectory, t)),
    product = (trajectory) => totalReward(trajectory) - constant,
  }: { plain?: Weight; dependent?: Weight; product?: Weight } = {},
): Record<'constant' | 'byState' | 'product', Matrix> {
  const mean = (weight: Weight): Matrix =>
    meanOfPairs(episodes, (trajectory) => weightedScore(episodes, trajectory, weight));
  return {
    constant: stepped(episodes, rate, mean(plain)),
    byState: stepped(episodes, rate, mean(dependent)),
    product: mean(product),
  };
}

export default autodiff({
  formulas: {
    'udl-19-34': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\bigl(r[\boldsymbol\tau_{it}]-b\bigr)`,
    'udl-19-38': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\sum_{t=1}^{T}\frac{\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\bigl(r[\boldsymbol\tau_{it}]-b[s_{it}]\bigr)`,
    'udl-19-50': String.raw`\mathbb{E}_{\boldsymbol\tau}\Bigl[\mathrm{g}[\boldsymbol\theta]\bigl(r[\boldsymbol\tau_t] - b\bigr)\Bigr]`,
  },
  against: {
    en: 'automatic differentiation of the expected reward: no baseline may shift the mean',
    zh: '期望奖励的自动微分：任何基线都不得改变均值',
  },
  cases: 30,
  draw: (random): Values => {
    const episodes = drawEpisodes(random);
    return {
      episodes,
      rate: random.between(0.2, 1),
      constant: random.between(-2, 2),
      byState: random.vector(episodes.process.states),
    };
  },
  at: ({ episodes: { logits } }) => ({ constant: logits, byState: logits, product: logits }),
  of: (tf, point, { episodes, rate }) => {
    const value = (logits: typeof point.constant) =>
      unrolledReturn(tf, tf.softmax(logits), episodes, { steps: episodes.length, discount: 1 });
    return tf.addN([
      ascended(point.constant, rate, value(point.constant)),
      ascended(point.byState, rate, value(point.byState)),
      value(point.product),
    ]);
  },
  stated: (values) => steps(values),
  mutants: {
    'the reward that follows as its own baseline': (values) =>
      steps(values, { plain: (trajectory, t) => rewardToGo(trajectory, t + 1) }),
    'the baseline of the next state': (values) =>
      steps(values, {
        dependent: (trajectory, t) =>
          rewardToGo(trajectory, t) - component(values.byState, stateAt(trajectory, t + 1)),
      }),
    'the rewards from the second step on': (values) =>
      steps(values, { product: (trajectory) => rewardToGo(trajectory, 2) - values.constant }),
    'a baseline that multiplies': (values) =>
      steps(values, { plain: (trajectory, t) => rewardToGo(trajectory, t) * values.constant }),
  },
});
