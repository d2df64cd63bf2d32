import { autodiff } from '#checks/kit/autodiff.ts';
import { drawEpisodes, type Trajectory, trajectoriesOf } from '#checks/shared/reinforcement-trajectories.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`L[\boldsymbol\phi] = \sum_{i=1}^{I}\sum_{t=1}^{T}\Bigl(r_{i,t+1} + \gamma\cdot v[s_{i,t+1},\boldsymbol\phi] - v[s_{i,t},\boldsymbol\phi]\Bigr)^{2}`;

/** Sampled trajectories of one length; a critic v[s, φ] = tanh φ_s with one parameter a state. */
interface Values {
  samples: readonly Trajectory[];
  phi: Vector;
  discount: number;
}

/**
 * −2 Σ error · ∂v[s_t, φ]/∂φ, the slope of the last term alone: the entry's own sum, its square replaced by the error
 * times the slope of the present value in one parameter.
 */
const slope =
  (tex: string) =>
  (values: Values): { phi: Vector } => ({
    phi: values.phi.map((_, k) => {
      const read = fromTex(tex.replace('^{2}', ' d_{it}'), ({ samples, phi, discount }: Values) => ({
        I: samples.length,
        T: samples[0]?.actions.length ?? NaN,
        s: samples.map(({ states }) => states.map((s) => s + 1)),
        r: samples.map(({ rewards }) => [NaN, ...rewards]),
        d: samples.map(({ states }) =>
          states.map((s) => (s === k ? 1 - Math.tanh(component(phi, k)) ** 2 : 0)),
        ),
        v: (s: number) => Math.tanh(component(phi, s - 1)),
        '\\boldsymbol\\phi': 0,
        '\\gamma': discount,
      }));
      return -2 * read(values);
    }),
  });

export default autodiff({
  formulas: { 'udl-19-42': TEX },
  against: {
    en: 'automatic differentiation of the loss, the value of the next state held fixed',
    zh: '下一状态的价值固定不动，对损失作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const all = trajectoriesOf(drawEpisodes(random));
    return {
      samples: random.list(random.integer(2, 4), () => random.pick(all)),
      phi: random.vector(2),
      discount: random.between(0.5, 0.95),
    };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, values) =>
    tf.addN(
      values.samples.flatMap(({ states, rewards }) =>
        rewards.map((reward, i) => {
          const next = Math.tanh(component(values.phi, component(states, i + 1)));
          const value = phi
            .slice([component(states, i)], [1])
            .tanh()
            .asScalar();
          return tf
            .scalar(reward + values.discount * next)
            .sub(value)
            .square();
        }),
      ),
    ),
  stated: slope(TEX),
  mutants: {
    'the next value subtracted': slope(TEX.replace(String.raw`+ \gamma`, String.raw`- \gamma`)),
    'the present value added': slope(TEX.replace('- v', '+ v')),
    'the discount left out': slope(TEX.replace(String.raw`\gamma\cdot`, '')),
    'the reward of the step before': slope(TEX.replace('r_{i,t+1}', 'r_{it}').replace('t=1', 't=2')),
  },
});
