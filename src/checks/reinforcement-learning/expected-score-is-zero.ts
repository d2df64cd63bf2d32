import { identity } from '#checks/kit/identity.ts';
import {
  drawEpisodes,
  type Episodes,
  probabilitySlope,
  totalReward,
  type Trajectory,
  trajectoriesOf,
  weightedScore,
} from '#checks/shared/reinforcement-trajectories.ts';
import { add, type Matrix, scale, zeroMatrix } from '#numerics/matrix.ts';

interface Values {
  episodes: Episodes;
  baseline: number;
}

/** (19.35) from the scores of the single steps, (19.48) from the derivative of the trajectory's log-probability. */
function means(
  { episodes, baseline }: Values,
  {
    weight = () => baseline,
    probability = (trajectory: Trajectory) => trajectory.probability,
  }: { weight?: (trajectory: Trajectory) => number; probability?: (trajectory: Trajectory) => number } = {},
) {
  const all = trajectoriesOf(episodes);
  const mean = (of: (trajectory: Trajectory) => Matrix): Matrix =>
    all.reduce<Matrix>(
      (sum, trajectory) => add(sum, scale(probability(trajectory), of(trajectory))),
      zeroMatrix(episodes.process.states, episodes.process.actions),
    );
  return {
    steps: mean((trajectory) => weightedScore(episodes, trajectory, weight)),
    trajectory: mean((trajectory) =>
      scale(weight(trajectory) / trajectory.probability, probabilitySlope(episodes, trajectory)),
    ),
    'total probability': all.reduce((sum, trajectory) => sum + probability(trajectory), 0),
  };
}

export default identity({
  formulas: {
    'udl-19-35': String.raw`\mathbb{E}_{\boldsymbol\tau}\Biggl[\sum_{t=1}^{T}\frac{\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]}{\partial\boldsymbol\theta}\cdot b\Biggr] = 0`,
    'udl-19-48': String.raw`\mathbb{E}_{\boldsymbol\tau}\biggl[\frac{\partial}{\partial\boldsymbol\theta}\log\bigl[Pr(\boldsymbol\tau|\boldsymbol\theta)\bigr]\,b\biggr] = 0`,
  },
  against: {
    en: 'zero, in a sum over all trajectories whose probabilities add up to one',
    zh: '零：对全部轨迹求和，且概率总和为一',
  },
  cases: 100,
  draw: (random): Values => ({ episodes: drawEpisodes(random), baseline: random.between(0.5, 2) }),
  stated: (values) => means(values),
  reference: ({ episodes: { process } }) => ({
    steps: zeroMatrix(process.states, process.actions),
    trajectory: zeroMatrix(process.states, process.actions),
    'total probability': 1,
  }),
  mutants: {
    'a baseline that depends on the actions': (values) => means(values, { weight: totalReward }),
    'all trajectories equally likely': (values) => {
      const n = trajectoriesOf(values.episodes).length;
      return means(values, { probability: () => 1 / n });
    },
    'the first action alone as weight': (values) =>
      means(values, { weight: ({ actions }) => (actions[0] === 0 ? values.baseline : 0) }),
  },
});
