import { autodiff } from '#checks/kit/autodiff.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import {
  drawEpisodes,
  type Episodes,
  stepped,
  totalReward,
  trajectoriesOf,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { add, type Matrix, scale, zeroMatrix } from '#numerics/matrix.ts';
import { component, type Vector } from '#numerics/vector.ts';

const TEX = String.raw`b = \frac{1}{I}\sum_{i} r[\boldsymbol\tau_i]`;

interface Values {
  episodes: Episodes;
  rate: number;
}

/** The mean policy gradient step over all pairs of trajectories, with the baseline that a formula gives for the pair. */
const mean =
  (tex: string) =>
  ({ episodes, rate }: Values): { logits: Matrix } => {
    const baseline = fromTex(tex, (rewards: Vector) => ({
      I: rewards.length,
      i: range(rewards.length),
      '\\boldsymbol\\tau': range(rewards.length),
      r: (i: number) => component(rewards, i - 1),
    }));
    const all = trajectoriesOf(episodes).map((trajectory) => ({
      p: trajectory.probability,
      reward: totalReward(trajectory),
      score: weightedScore(episodes, trajectory, () => 1),
    }));
    let sum = zeroMatrix(episodes.process.states, episodes.process.actions);
    for (const one of all) {
      for (const other of all) {
        const b = baseline([one.reward, other.reward]);
        const estimate = add(scale(one.reward - b, one.score), scale(other.reward - b, other.score));
        sum = add(sum, scale((one.p * other.p) / 2, estimate));
      }
    }
    return { logits: stepped(episodes, rate, sum) };
  };

export default autodiff({
  formulas: { 'udl-19-37': TEX },
  against: {
    en: '1 − 1/I of the gradient by automatic differentiation: all that a mean which contains the sample itself leaves',
    zh: '自动微分所得梯度的 1 − 1/I 倍：均值包含样本自身时应剩下的部分',
  },
  cases: 15,
  draw: (random): Values => ({ episodes: drawEpisodes(random, 2), rate: random.between(0.2, 1) }),
  at: ({ episodes: { logits } }) => ({ logits }),
  of: (tf, { logits }, { episodes, rate }) =>
    ascended(
      logits,
      rate / 2,
      unrolledReturn(tf, tf.softmax(logits), episodes, { steps: episodes.length, discount: 1 }),
    ),
  stated: mean(TEX),
  mutants: {
    'a sum for the mean': mean(TEX.replace(String.raw`\frac{1}{I}`, '')),
    'squared rewards': mean(TEX.replace(String.raw`\tau_i]`, String.raw`\tau_i]^2`)),
    'the last reward alone': mean(String.raw`\frac{1}{I} r[\boldsymbol\tau_I]`),
  },
});
