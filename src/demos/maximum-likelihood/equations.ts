import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const THETA = String.raw`\theta`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'likelihood',
    tex: (mark) =>
      String.raw`${mark('likelihood', String.raw`\ell(\theta)`)} = \sum_{i=1}^{${mark('count', 'N')}}\log p(${mark('one', 'x_i')}\mid\theta), \qquad ${mark('estimate', String.raw`\hat\theta`)} = \operatorname*{argmax}_{\theta}\,\ell(\theta)`,
    says: {
      en: 'How well a parameter explains the data. The estimate is the top of this curve.',
      zh: '参数对数据的解释力。曲线的最高点就是估计值。',
    },
  },
  {
    id: 'score',
    tex: (mark) =>
      String.raw`${mark('score', String.raw`S(\theta)`)} = \ell'(\theta) = \sum_i ${mark('one', String.raw`s(x_i,\theta)`)}, \qquad \mathbb E_{${mark('truth', String.raw`\theta_0`)}}[S(\theta_0)] = 0`,
    says: {
      en: 'The score is the slope. Each observation pulls; at the top the pulls cancel, and at the truth they cancel on average.',
      zh: '得分就是斜率。每个观测都在拉：在最高点，拉力相互抵消；在真参数处，平均而言抵消。',
    },
  },
  {
    id: 'information',
    tex: (mark) =>
      String.raw`${mark('observed', String.raw`J(\theta)`)} = -\ell''(\theta), \qquad ${mark('expected', String.raw`N\,\mathcal I(\theta)`)} = \mathbb E_\theta[J(\theta)] = \mathrm{Var}_\theta[S(\theta)]`,
    says: {
      en: 'Curvature: the observed information of these data, and its mean over data sets, the Fisher information.',
      zh: '曲率：这份数据的观测信息，以及它对各种数据取的平均，即 Fisher 信息。',
    },
  },
  {
    id: 'step',
    tex: (mark) =>
      String.raw`${mark('theta', THETA)} \leftarrow \theta + \frac{${mark('score', String.raw`S(\theta)`)}}{${mark('observed', String.raw`J(\theta)`)}} \qquad\text{or}\qquad \theta \leftarrow \theta + \frac{${mark('score', String.raw`S(\theta)`)}}{${mark('expected', String.raw`N\,\mathcal I(\theta)`)}}`,
    says: {
      en: "Newton's step and Fisher scoring: each jumps to the top of its parabola.",
      zh: '牛顿步与 Fisher 得分法：各自跳到自己那条抛物线的顶点。',
    },
  },
  {
    id: 'bound',
    tex: (mark) =>
      String.raw`${mark('spread', String.raw`\mathrm{sd}[\hat\theta]`)} \;\approx\; ${mark('bound', String.raw`\frac{1}{\sqrt{N\,\mathcal I(\theta_0)}}`)}`,
    says: {
      en: 'No unbiased estimate spreads less than this bound of Cramér and Rao; the likeliest parameter comes down to it as N grows.',
      zh: '任何无偏估计的离散程度都不低于这个克拉默–拉奥界；N 增大时，最大似然估计趋近于它。',
    },
  },
];
