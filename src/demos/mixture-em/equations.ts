import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const rows = (...lines: string[]): string =>
  String.raw`\begin{aligned}${lines.join(String.raw`\\[0.3em]`)}\end{aligned}`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'e-step',
    tex: (mark) => {
      const joint = (index: string): string =>
        String.raw`${mark('weight', String.raw`\pi_{${index}}`)}\,\mathcal N(${mark('points', 'x_n')};${mark('mean', String.raw`\mu_{${index}}`)},${mark('covariance', String.raw`\Sigma_{${index}}`)})`;
      return String.raw`\text{E:}\quad ${mark('share', 'r_{nk}')} = \frac{${joint('k')}}{\sum_j ${joint('j')}}`;
    },
    says: {
      en: 'Each point is divided among the parts in proportion to how well each of them explains it.',
      zh: '每个点按各分量解释它的程度，在各分量之间分摊。',
    },
  },
  {
    id: 'm-step',
    tex: (mark) => {
      const share = mark('share', 'r_{nk}');
      const mean = mark('mean', String.raw`\mu_k`);
      const [count, point] = [mark('count', 'N_k'), mark('points', 'x_n')];
      return rows(
        String.raw`\text{M:}\quad ${count} &= \sum_n ${share}, \quad ${mark('weight', String.raw`\pi_k`)} = \frac{${count}}{N}`,
        String.raw`${mean} &= \frac{1}{${count}}\sum_n ${share}\,${point}`,
        String.raw`${mark('covariance', String.raw`\Sigma_k`)} &= \frac{1}{${count}}\sum_n ${share}\,(${point}-${mean})(${point}-${mean})^{T}`,
      );
    },
    says: {
      en: 'Each part takes the weight, mean and covariance of what it has been given.',
      zh: '每个分量取它所分得部分的权重、均值与协方差。',
    },
  },
  {
    id: 'bound',
    tex: (mark) =>
      rows(
        String.raw`${mark('likelihood', String.raw`\ell(\theta)`)} &= \sum_n\log\sum_k \pi_k\,\mathcal N(x_n;\mu_k,\Sigma_k)`,
        String.raw`&= ${mark('bound', String.raw`L(r,\theta)`)} + ${mark('gap', String.raw`\sum_n \mathrm{KL}\bigl(r_n\,\Vert\,p(k\mid x_n)\bigr)`)}`,
        String.raw`${mark('bound', String.raw`L(r,\theta)`)} &= \sum_{n,k} ${mark('share', 'r_{nk}')}\log\frac{\pi_k\,\mathcal N(x_n;\mu_k,\Sigma_k)}{${mark('share', 'r_{nk}')}}`,
      ),
    says: {
      en: 'E closes the gap; M raises the bound, and the log likelihood, which lies above it, with it.',
      zh: 'E 步消去差距；M 步抬高下界，位于其上的对数似然也随之升高。',
    },
  },
];
