import type { GoverningEquation } from '#demos/shared/demo-frame.ts';
import type { Mark } from '#demos/shared/html-data.ts';

const change = (mark: Mark): string => mark('openLoop', String.raw`k_t`);
const reaction = (mark: Mark): string => mark('feedback', String.raw`\mathbf K_t`);
const promised = (mark: Mark): string => mark('promise', String.raw`\Delta J(\alpha)`);

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'cost',
    tex: (mark) =>
      String.raw`${mark('cost', 'J')}=\sum_{t<T}\bigl(\mathbf x_t^{T}\mathbf Q\,\mathbf x_t+${mark('weight', 'R')}\,u_t^{2}\bigr)+\mathbf x_T^{T}\mathbf Q_f\,\mathbf x_T`,
    says: {
      en: 'What a plan costs: being away from the upright, above all at the end, and effort.',
      zh: '一份计划的代价：偏离直立（尤其在终点），以及用力。',
    },
  },
  {
    id: 'backward',
    tex: (mark) =>
      String.raw`${change(mark)}=-Q_{uu}^{-1}Q_{u},\qquad ${reaction(mark)}=-Q_{uu}^{-1}Q_{u\mathbf x}`,
    says: {
      en: 'The backward pass along the plan, from the end: how to change it, and how to react to deviations.',
      zh: '沿计划从终点往回推：计划该怎样改，偏离了该怎样应对。',
    },
  },
  {
    id: 'promise',
    tex: (mark) => String.raw`${promised(mark)}=\alpha\sum_t k_tQ_{u}+\tfrac12\alpha^{2}\sum_t k_t^{2}Q_{uu}`,
    says: {
      en: 'What the model, straight motion and quadratic cost, promises for a step α.',
      zh: '模型（运动取直、代价取二次）对步长 α 的许诺。',
    },
  },
  {
    id: 'forward',
    tex: (mark) =>
      String.raw`${mark('next', 'u_t')}=${mark('plan', String.raw`\hat u_t`)}+${mark('alpha', String.raw`\alpha`)}\,${change(mark)}+${reaction(mark)}\,${mark('deviation', String.raw`(\mathbf x_t-\hat{\mathbf x}_t)`)}`,
    says: {
      en: 'The forward pass on the true system. With α = 0 and a start that is off it is the plan defended by its feedback.',
      zh: '在真实系统上前向推演。取 α = 0、起点有偏差时，就是靠反馈守住计划。',
    },
  },
  {
    id: 'acceptance',
    tex: (mark) =>
      String.raw`z=\frac{${mark('cost', 'J')}-${mark('truth', String.raw`J(\alpha)`)}}{-${promised(mark)}}>10^{-4},\qquad ${mark('alpha', String.raw`\alpha=1,\tfrac12,\tfrac14,\dots`)}`,
    says: {
      en: 'The line search: the first step whose true decrease is some share of the promised one.',
      zh: '线搜索：取第一个真实下降达到许诺的一定比例的步长。',
    },
  },
];
