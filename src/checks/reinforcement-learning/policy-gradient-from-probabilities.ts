import { autodiff } from '#checks/kit/autodiff.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { unrolledReturn } from '#checks/shared/unrolled-return.ts';
import {
  drawEpisodes,
  type Episodes,
  meanOfPairs,
  probabilitySlope,
  stepped,
  totalReward,
  type Trajectory,
  trajectoriesOf,
} from '#checks/shared/reinforcement-trajectories.ts';
import { add, type Matrix, scale, zeroMatrix } from '#numerics/matrix.ts';

interface Values {
  episodes: Episodes;
  rate: number;
}

/** (19.24): the slopes of all probabilities, weighted with the rewards. (19.25): the mean over pairs of samples. */
function steps(
  { episodes, rate }: Values,
  {
    weight = totalReward,
    divided = ({ probability }: Trajectory) => probability,
    divisor = 2,
    sign = 1,
  } = {},
): { integral: Matrix; samples: Matrix } {
  const integral = trajectoriesOf(episodes).reduce<Matrix>(
    (sum, trajectory) => add(sum, scale(weight(trajectory), probabilitySlope(episodes, trajectory))),
    zeroMatrix(episodes.process.states, episodes.process.actions),
  );
  const samples = meanOfPairs(
    episodes,
    (trajectory) =>
      scale(totalReward(trajectory) / divided(trajectory), probabilitySlope(episodes, trajectory)),
    divisor,
  );
  return { integral: stepped(episodes, sign * rate, integral), samples: stepped(episodes, rate, samples) };
}

export default autodiff({
  formulas: {
    'udl-19-24': String.raw`
\begin{aligned}
\boldsymbol\theta &\leftarrow \boldsymbol\theta + \alpha\cdot\frac{\partial}{\partial\boldsymbol\theta}\int Pr(\boldsymbol\tau|\boldsymbol\theta)\,r[\boldsymbol\tau]\,d\boldsymbol\tau \\
&= \boldsymbol\theta + \alpha\cdot\int\frac{\partial Pr(\boldsymbol\tau|\boldsymbol\theta)}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau]\,d\boldsymbol\tau
\end{aligned}`,
    'udl-19-25': String.raw`
\begin{aligned}
\boldsymbol\theta &\leftarrow \boldsymbol\theta + \alpha\cdot\int\frac{\partial Pr(\boldsymbol\tau|\boldsymbol\theta)}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau]\,d\boldsymbol\tau \\
&= \boldsymbol\theta + \alpha\cdot\int Pr(\boldsymbol\tau|\boldsymbol\theta)\,\frac{1}{Pr(\boldsymbol\tau|\boldsymbol\theta)}\,\frac{\partial Pr(\boldsymbol\tau|\boldsymbol\theta)}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau]\,d\boldsymbol\tau \\
&\approx \boldsymbol\theta + \alpha\cdot\frac{1}{I}\sum_{i=1}^{I}\frac{1}{Pr(\boldsymbol\tau_i|\boldsymbol\theta)}\,\frac{\partial Pr(\boldsymbol\tau_i|\boldsymbol\theta)}{\partial\boldsymbol\theta}\,r[\boldsymbol\tau_i]
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the expected reward, unrolled step by step',
    zh: '对逐步展开的期望奖励作自动微分',
  },
  cases: 30,
  draw: (random): Values => ({ episodes: drawEpisodes(random), rate: random.between(0.2, 1) }),
  at: ({ episodes: { logits } }) => ({ integral: logits, samples: logits }),
  of: (tf, { integral, samples }, { episodes, rate }) => {
    const unrolled = { steps: episodes.length, discount: 1 };
    return ascended(integral, rate, unrolledReturn(tf, tf.softmax(integral), episodes, unrolled)).add(
      ascended(samples, rate, unrolledReturn(tf, tf.softmax(samples), episodes, unrolled)),
    );
  },
  stated: (values) => steps(values),
  mutants: {
    descent: (values) => steps(values, { sign: -1 }),
    'the reward left out': (values) => steps(values, { weight: () => 1 }),
    'not divided by the probability': (values) => steps(values, { divided: () => 1 }),
    'a sum over the samples for their mean': (values) => steps(values, { divisor: 1 }),
  },
});
