import { autodiff } from '#checks/kit/autodiff.ts';
import { notComputable } from '#checks/kit/options.ts';
import {
  drawEpisodes,
  type Episodes,
  type Trajectory,
  trajectoriesOf,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { entry, scale } from '#numerics/matrix.ts';

interface Values {
  episodes: Episodes;
  trajectory: Trajectory;
}

const score = ({ episodes, trajectory }: Values, weight: (t: number) => number = () => 1) => ({
  logits: weightedScore(episodes, trajectory, (_, t) => weight(t)),
});

export default autodiff({
  formulas: {
    'udl-19-51': String.raw`\mathrm{g}[\boldsymbol\theta] = \sum_{t=1}^{T}\frac{\partial\log\bigl[Pr(a_t|s_t,\boldsymbol\theta)\bigr]}{\partial\boldsymbol\theta}`,
  },
  against: {
    en: 'automatic differentiation of the log-probability of the trajectory, environment included',
    zh: '对轨迹对数概率（含环境部分）作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const episodes = drawEpisodes(random);
    return { episodes, trajectory: random.pick(trajectoriesOf(episodes)) };
  },
  at: ({ episodes: { logits } }) => ({ logits }),
  of: (tf, { logits }, { episodes: { process, start }, trajectory: { states, actions } }) => {
    const policy = tf.softmax(logits);
    let probability = tf.scalar(start[states[0] ?? NaN] ?? NaN).as1D();
    actions.forEach((a, t) => {
      const [s, next] = [states[t] ?? NaN, states[t + 1] ?? NaN];
      probability = probability
        .mul(policy.slice([s, a], [1, 1]).as1D())
        .mul(entry(process.transitions[a] ?? [], s, next));
    });
    return probability.log();
  },
  stated: (values) => score(values),
  mutants: {
    'the first step left out': (values) => score(values, (t) => (t === 1 ? 0 : 1)),
    'the mean over the steps': (values) => score(values, () => 1 / values.episodes.length),
    'a minus': (values) => ({ logits: scale(-1, score(values).logits) }),
  },
  sourceReads: {
    'udl-19-51': notComputable('two brackets are closed and one was opened'),
  },
});
