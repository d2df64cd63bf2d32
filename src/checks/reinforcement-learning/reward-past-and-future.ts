import { identity } from '#checks/kit/identity.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`r[\boldsymbol\tau_i] = \sum_{t=1}^{T} r_{i,t+1} = \sum_{k=1}^{t-1} r_{i,k+1} + \sum_{k=t}^{T} r_{i,k+1}`;

/** The rewards of T actions, and where the episode is cut. */
interface Values {
  rewards: Vector;
  t: number;
}

const names = ({ rewards, t }: Values) => ({
  t,
  T: rewards.length,
  i: 1,
  r: (_: number, step: number) => component([0, 0, ...rewards], step),
});

export default identity({
  formulas: { 'udl-19-30': TEX },
  against: { en: 'all rewards of the episode, added up', zh: '整条轨迹的奖励直接相加' },
  draw: (random): Values => {
    const rewards = random.vector(random.integer(1, 6));
    return { rewards, t: random.integer(1, rewards.length) };
  },
  stated: sidesFromTex(TEX, names),
  reference: ({ rewards }) => {
    const total = rewards.reduce((sum, reward) => sum + reward, 0);
    return [total, total];
  },
  mutants: {
    'the last action without its reward': sidesFromTex(TEX.replaceAll('}^{T}', '}^{T-1}'), names),
    'a gap between past and future': sidesFromTex(TEX.replace('{k=t}', '{k=t+1}'), names),
    'rewards numbered like actions': sidesFromTex(TEX.replaceAll('k+1', 'k'), names),
  },
  sourceReads: {
    'udl-19-30': sidesFromTex(
      String.raw`r[\boldsymbol\tau_i] = \sum_{t=1}^{T} r_{i,t+1} = \sum_{k=1}^{t} r_{i,k+1} + \sum_{k=t}^{T} r_{i,k+1}`,
      names,
    ),
  },
});
