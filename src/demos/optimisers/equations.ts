import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const ALPHA = String.raw`\alpha`;
const NEXT = String.raw`\mathbf x_{k+1}`;
const SLOPE = String.raw`\nabla f(\mathbf x_k)`;
const RHO = String.raw`\rho`;

function rows(...lines: string[]): string {
  return String.raw`\begin{aligned}${lines.join(String.raw`\\[0.4em]`)}\end{aligned}`;
}

/** The landscape, then the rule of each method with its factor a step. */
export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'landscape',
    tex: (mark) =>
      rows(
        String.raw`f &= \tfrac12\,u^2 + \tfrac12\,${mark('condition', String.raw`\kappa`)}\,\bigl(v-${mark('bend', 'c')}\,u^2\bigr)^2`,
        String.raw`\mathbf x &= \mathbf R_{${mark('angle', String.raw`\vartheta`)}}\,(u,v)^{T}`,
      ),
    says: {
      en: 'The valley: u along the floor, v across, turned by ϑ. At the bottom the curvatures are 1 and κ, however it bends.',
      zh: '山谷：u 沿谷底，v 横穿谷底，整体转过角 ϑ。不论弯曲与否，谷底最低处的曲率总是 1 与 κ。',
    },
  },
  {
    id: 'gradient',
    tex: (mark) =>
      rows(
        String.raw`${mark('gradient', NEXT)} &= \mathbf x_k - ${mark('gradient-step', ALPHA)}\,${SLOPE}`,
        String.raw`${mark('gradient-factor', RHO)} &= \max\{|1-\alpha|,\,|1-\alpha\kappa|\}`,
      ),
    says: {
      en: 'Gradient descent. ρ is the factor by which a step shrinks the error in the end; the best step is 2/(1+κ).',
      zh: '梯度下降。ρ 是误差最终每步缩小的倍数；最优步长为 2/(1+κ)。',
    },
  },
  {
    id: 'momentum',
    tex: (mark) =>
      rows(
        String.raw`${mark('momentum', NEXT)} &= \mathbf x_k - ${mark('momentum-step', ALPHA)}\,${SLOPE} + ${mark('momentum-beta', String.raw`\beta`)}\,(\mathbf x_k-\mathbf x_{k-1})`,
        String.raw`${mark('momentum-factor', RHO)} &= \max_{\lambda\in\{1,\kappa\}}\bigl\{|z| : z^2-(1+\beta-\alpha\lambda)\,z+\beta=0\bigr\}`,
      ),
    says: {
      en: 'Momentum, the heavy ball. Tuned to κ, its ρ has √κ where descent has κ.',
      zh: '动量法（重球法）。按 κ 调好参数后，ρ 中的 κ 换成了 √κ。',
    },
  },
  {
    id: 'adam',
    tex: (mark) =>
      String.raw`${mark('adam', NEXT)} = \mathbf x_k - ${mark('adam-step', String.raw`\eta`)}\,\frac{\hat{\mathbf m}_{k+1}}{\sqrt{\hat{\mathbf v}_{k+1}}+\epsilon}`,
    says: {
      en: 'Adam, coordinate by coordinate: turn the valley, and it alone takes another way. Theory names no ρ.',
      zh: 'Adam 逐坐标进行：把山谷转一个角度，只有它会改道。理论没有给出 ρ。',
    },
  },
  {
    id: 'conjugate',
    tex: (mark) =>
      rows(
        String.raw`${mark('conjugate', NEXT)} &= \mathbf x_k + ${mark('conjugate-step', String.raw`\alpha_k`)}\,\mathbf d_k`,
        String.raw`\mathbf d_k &= -${SLOPE} + ${mark('conjugate-beta', String.raw`\beta_k`)}\,\mathbf d_{k-1}`,
      ),
    says: {
      en: 'Conjugate gradients: each step as long as lowers f most, nothing to tune. On a quadratic in the plane, two steps.',
      zh: '共轭梯度法：每步走到使 f 最小之处，没有要调的参数。平面上的二次函数，两步即到。',
    },
  },
  {
    id: 'natural',
    tex: (mark) =>
      rows(
        String.raw`${mark('natural', NEXT)} &= \mathbf x_k - ${mark('natural-step', ALPHA)}\,\mathbf F^{-1}\,${SLOPE}, \quad \mathbf F=\mathbf J^{T}\mathbf J`,
        String.raw`${mark('natural-factor', RHO)} &= |1-\alpha|`,
      ),
    says: {
      en: 'Natural gradient for a Gaussian model with outputs u and √κ(v−cu²), whose Jacobian is J. It does not see κ.',
      zh: '自然梯度：模型为高斯分布，输出是 u 与 √κ(v−cu²)，J 是其雅可比矩阵。κ 对它毫无影响。',
    },
  },
];
