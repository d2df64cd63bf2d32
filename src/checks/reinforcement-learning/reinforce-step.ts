import { autodiff } from '#checks/kit/autodiff.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import {
  drawEpisodes,
  type Episodes,
  rewardToGo,
  stepped,
  trajectoriesOf,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { add, type Matrix, scale, zeroMatrix } from '#numerics/matrix.ts';

interface Values {
  episodes: Episodes;
  rate: number;
}

/** All steps of one episode at fixed parameters, averaged over episodes. */
function mean(
  { episodes, rate }: Values,
  weight = (t: number, discount: number) => discount ** t,
  discounted = true,
): { logits: Matrix } {
  const { discount, states, actions } = episodes.process;
  const direction = trajectoriesOf(episodes).reduce<Matrix>(
    (sum, trajectory) => {
      const score = weightedScore(
        episodes,
        trajectory,
        (one, t) => weight(t, discount) * rewardToGo(one, t, discounted ? discount : 1),
      );
      return add(sum, scale(trajectory.probability, score));
    },
    zeroMatrix(states, actions),
  );
  return { logits: stepped(episodes, rate, direction) };
}

export default autodiff({
  formulas: {
    'udl-19-33': String.raw`\boldsymbol\theta \leftarrow \boldsymbol\theta + \alpha\cdot\gamma^{t}\,\frac{\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau_{it}]\quad\forall\,i,t`,
  },
  against: {
    en: 'automatic differentiation of the expected discounted reward, times γ, for steps that count from 1',
    zh: '期望折扣奖励的自动微分再乘 γ（步数从 1 数起）',
  },
  cases: 30,
  draw: (random): Values => ({ episodes: drawEpisodes(random), rate: random.between(0.2, 1) }),
  at: ({ episodes: { logits } }) => ({ logits }),
  of: (tf, { logits }, { episodes, rate }) => {
    const { discount } = episodes.process;
    const value = unrolledReturn(tf, tf.softmax(logits), episodes, { steps: episodes.length, discount });
    return ascended(logits, rate * discount, value);
  },
  stated: (values) => mean(values),
  mutants: {
    'late steps not discounted': (values) => mean(values, () => 1),
    'the rewards to go not discounted': (values) => mean(values, undefined, false),
    'the discount of the step before': (values) => mean(values, (t, discount) => discount ** (t - 1)),
    'a minus': (values) => mean(values, (t, discount) => -(discount ** t)),
  },
});
