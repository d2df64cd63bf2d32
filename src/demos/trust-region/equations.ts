import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const DELTA = String.raw`\boldsymbol\Delta`;
const NEW = String.raw`\pi_{\boldsymbol\theta+\boldsymbol\Delta}`;
const OLD = String.raw`\pi_{\boldsymbol\theta}`;
const KL = String.raw`\mathrm{KL}\bigl(${OLD}\,\|\,${NEW}\bigr)`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'gain',
    tex: (mark) =>
      `${mark('gain', `L(${DELTA})`)}=\\sum_a\\bigl(${NEW}(a)-${mark('policy', `${OLD}(a)`)}\\bigr)\\,${mark('advantage', 'A(a)')}\\;\\approx\\;${mark('promised', String.raw`\mathbf g^{T}\boldsymbol\Delta`)}`,
    says: {
      en: 'The gain of a step, and the plane that stands for it near the old policy.',
      zh: '一步带来的增益；在旧策略附近，用一个平面代替它。',
    },
  },
  {
    id: 'divergence',
    tex: (mark) =>
      `\\begin{aligned}&${mark('kl', KL)}\\;\\approx\\;${mark('fisher', String.raw`\tfrac12\,\boldsymbol\Delta^{T}\mathbf F\,\boldsymbol\Delta`)}\\;\\le\\;${mark('delta', String.raw`\delta`)}\\\\ &${mark('fisher', String.raw`\mathbf F=\operatorname{diag}\pi-\pi\pi^{T}`)}\\end{aligned}`,
    says: {
      en: 'How much the behaviour may change, and the ellipse that stands for the true region.',
      zh: '行为允许改变多少；用一个椭圆代替真正的区域。',
    },
  },
  {
    id: 'step',
    tex: (mark) =>
      `${mark('step', String.raw`\boldsymbol\Delta^{*}`)}=${mark('length', `\\sqrt{\\frac{2\\,${mark('delta', String.raw`\delta`)}}{${mark('gradient', String.raw`\mathbf g^{T}`)}${mark('fisher', String.raw`\mathbf F^{+}`)}${mark('gradient', String.raw`\mathbf g`)}}}`)}\\;${mark('fisher', String.raw`\mathbf F^{+}`)}${mark('gradient', String.raw`\mathbf g`)}`,
    says: {
      en: 'The highest point of the plane on the ellipse: the natural gradient, of just this length.',
      zh: '平面在椭圆上的最高点：沿自然梯度，长度恰好如此。',
    },
  },
  {
    id: 'search',
    tex: (mark) =>
      `\\begin{aligned}&${mark('taken', String.raw`\boldsymbol\theta_{\mathrm{new}}`)}=\\boldsymbol\\theta+${mark('search', String.raw`\beta^{\,j}`)}\\,${mark('step', String.raw`\boldsymbol\Delta^{*}`)},\\\\ &j=\\min\\{i:\\;${mark('kl', String.raw`\mathrm{KL}`)}\\le${mark('delta', String.raw`\delta`)},\\;${mark('gain', 'L')}>0\\}\\end{aligned}`,
    says: {
      en: 'The line search asks the true functions, and shortens the step until they agree.',
      zh: '线搜索去问真正的函数，把步子缩短到它们同意为止。',
    },
  },
  {
    id: 'optimum',
    tex: (mark) =>
      `\\begin{aligned}&${mark('optimum', String.raw`\pi^{*}(a)`)}\\;\\propto\\;\\frac{${mark('policy', `${OLD}(a)`)}}{\\nu-${mark('advantage', 'A(a)')}},\\\\ &\\nu:\\;\\mathrm{KL}(${OLD}\\,\\|\\,${mark('optimum', String.raw`\pi^{*}`)})=${mark('delta', String.raw`\delta`)}\\end{aligned}`,
    says: {
      en: 'The best policy of the true region, without either model: what the step is measured against.',
      zh: '不用任何近似，真正区域内最好的策略：衡量一步好坏的尺子。',
    },
  },
];
