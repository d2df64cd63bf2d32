import type { GoverningEquation } from '#demos/shared/demo-frame.ts';
import type { Mark } from '#demos/shared/html-data.ts';

const C = String.raw`\mathbf C`;

const lines = (...rows: string[]): string =>
  String.raw`\begin{aligned}${rows.join(String.raw`\\[0.4em]`)}\end{aligned}`;

const squared = (mark: Mark, part: string, tex: string): string => `${mark(part, tex)}{}^2`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'posterior',
    tex: (mark) =>
      lines(
        String.raw`${mark('mean', String.raw`\mu_*`)} &= \mathbf k_*^{T}${C}^{-1}${mark('data', String.raw`\mathbf y`)}`,
        String.raw`${mark('variance', String.raw`\sigma_*^2`)} &= ${squared(mark, 'signal', 's')} - \mathbf k_*^{T}${C}^{-1}\mathbf k_*`,
        String.raw`${C} &= \mathbf K + ${squared(mark, 'noise', String.raw`\sigma`)}\,\mathbf I, \quad (\mathbf k_*)_n = ${mark('kernel', String.raw`k(x_n,${mark('query', 'x_*')})`)}`,
      ),
    says: {
      en: 'The posterior at x*. The variance does not contain y: it knows where you have measured, not what.',
      zh: 'x* 处的后验。方差里没有 y：它只知道在哪里测过，不管测到了什么。',
    },
  },
  {
    id: 'kernels',
    tex: (mark) => {
      const s2 = squared(mark, 'signal', 's');
      const l = mark('length-scale', String.raw`\ell`);
      return lines(
        String.raw`${mark('kernel', String.raw`k_{\mathrm{SE}}`)} &= ${s2}\,e^{-r^2/2${l}^2}`,
        String.raw`${mark('kernel', 'k_{3/2}')} &= ${s2}\,(1+a)\,e^{-a}`,
        String.raw`${mark('kernel', 'k_{5/2}')} &= ${s2}\,\bigl(1+b+\tfrac{b^2}{3}\bigr)\,e^{-b}`,
        String.raw`${mark('kernel', String.raw`k_{\mathrm{per}}`)} &= ${s2}\,e^{-2\sin^2(c)/${l}^2}`,
        String.raw`a &= \tfrac{\sqrt3\,r}{${l}}, \quad b = \tfrac{\sqrt5\,r}{${l}}, \quad c = \tfrac{\pi r}{${mark('period', 'p')}}`,
      );
    },
    says: {
      en: 'Four kernels of the distance r = |x − x′|: infinitely smooth, once and twice differentiable, and periodic.',
      zh: '四种核函数，r = |x − x′| 为距离：无穷次可微、一次可微、二次可微，以及周期的。',
    },
  },
  {
    id: 'evidence',
    tex: (mark) =>
      lines(
        String.raw`${mark('evidence', String.raw`\log p(\mathbf y\mid X)`)} &= ${mark('fit', 'F')} + ${mark('complexity', 'D')} - \tfrac N2\log 2\pi`,
        String.raw`${mark('fit', 'F')} &= ${mark('fit', String.raw`-\tfrac12\,\mathbf y^{T}${C}^{-1}\mathbf y`)}`,
        String.raw`${mark('complexity', 'D')} &= ${mark('complexity', String.raw`-\tfrac12\log\lvert ${C}\rvert`)}`,
      ),
    says: {
      en: 'What a choice of kernel is worth to the data: how well it fits, and what its flexibility costs.',
      zh: '一种核函数对数据来说值多少：拟合得如何，灵活性又要付出多少代价。',
    },
  },
  {
    id: 'ascent',
    tex: (mark) =>
      lines(
        String.raw`${mark('gradient', String.raw`g_\theta`)} &= \tfrac12\operatorname{tr}\Bigl[\bigl(\boldsymbol\alpha\boldsymbol\alpha^{T} - ${C}^{-1}\bigr)\,\tfrac{\partial ${C}}{\partial\log\theta}\Bigr]`,
        String.raw`\boldsymbol\alpha &= ${C}^{-1}\mathbf y, \quad \log\theta \leftarrow \log\theta + t\,${mark('gradient', String.raw`g_\theta`)}`,
      ),
    says: {
      en: 'Play climbs this gradient for θ = ℓ, s, σ (and p), in short steps that are halved until they gain.',
      zh: '播放时，θ = ℓ、s、σ（以及 p）沿此梯度上升，步子很短，没有增益就减半。',
    },
  },
  {
    id: 'draws',
    tex: (mark) =>
      lines(
        String.raw`${mark('draws', String.raw`\mathbf f`)} &= \boldsymbol\mu + \mathbf L\mathbf z`,
        String.raw`\mathbf L\mathbf L^{T} &= \boldsymbol\Sigma, \quad \mathbf z\sim\mathcal N(\mathbf 0,\mathbf I)`,
      ),
    says: {
      en: 'Curves drawn from the posterior: whole functions that agree with the data, as often as they deserve.',
      zh: '从后验中抽出的曲线：与数据相符的完整函数，各按其应有的频率出现。',
    },
  },
];
