import { identity } from '#checks/kit/identity.ts';
import {
  drawEpisodes,
  rewardToGo,
  type Trajectory,
  trajectoriesOf,
} from '#checks/shared/reinforcement-trajectories.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`L[\boldsymbol\phi] = \sum_{i=1}^{I}\sum_{t=1}^{T}\Biggl(v[s_{it},\boldsymbol\phi] - \sum_{j=t}^{T} r_{i,j+1}\Biggr)^{2}`;

/** Sampled trajectories of one length, and a prediction for each state. */
interface Values {
  samples: readonly Trajectory[];
  predictions: Vector;
}

const names = ({ samples, predictions }: Values) => ({
  I: samples.length,
  T: samples[0]?.actions.length ?? NaN,
  s: samples.map(({ states }) => states.map((s) => s + 1)),
  r: samples.map(({ rewards }) => [NaN, ...rewards]),
  v: (s: number) => component(predictions, s - 1),
  '\\boldsymbol\\phi': 0,
});

export default identity({
  formulas: { 'udl-19-39': TEX },
  against: {
    en: 'scatter of the rewards to go around the mean of each state, plus the squared distance of the prediction from it',
    zh: '后续奖励围绕各状态均值的离散，加上预测到该均值的平方距离',
  },
  draw: (random): Values => {
    const all = trajectoriesOf(drawEpisodes(random));
    return {
      samples: random.list(random.integer(2, 5), () => random.pick(all)),
      predictions: random.vector(2),
    };
  },
  stated: fromTex(TEX, names),
  reference: ({ samples, predictions }) =>
    predictions
      .map((prediction, state) => {
        const labels = samples.flatMap((trajectory) =>
          trajectory.actions.flatMap((_, i) =>
            trajectory.states[i] === state ? [rewardToGo(trajectory, i + 1)] : [],
          ),
        );
        if (labels.length === 0) return 0;
        const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
        const scatter = labels.reduce((sum, label) => sum + (label - mean) ** 2, 0);
        return scatter + labels.length * (prediction - mean) ** 2;
      })
      .reduce((sum, part) => sum + part, 0),
  mutants: {
    'the reward of the action itself left out': fromTex(TEX.replace('j=t', 'j=t+1'), names),
    'the whole reward as label': fromTex(TEX.replace('j=t', 'j=1'), names),
    'the label added': fromTex(TEX.replace('- ', '+ '), names),
    'not squared': fromTex(TEX.replace('^{2}', ''), names),
    'the state after the action': fromTex(TEX.replace('s_{it}', 's_{i,t+1}'), names),
  },
});
