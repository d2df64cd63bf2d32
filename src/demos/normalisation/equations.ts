import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'layer',
    tex: (mark) =>
      String.raw`\mathbf f_\ell = \boldsymbol\Omega_\ell\,\mathbf h_{\ell-1}, \quad \mathbf h_\ell = \varphi(\hat{\mathbf f}_\ell), \qquad \mathrm{Var}(\Omega_{ij}) = \frac{${mark('scale', String.raw`\sigma_w^2`)}}{${mark('width', 'D')}}`,
    says: {
      en: 'Fifty equal layers at the start of training. He takes σ² = 2, Xavier σ² = 1 in units of 1/D.',
      zh: '训练开始时五十个同样的层。以 1/D 为单位，He 取 σ² = 2，Xavier 取 σ² = 1。',
    },
  },
  {
    id: 'forward',
    tex: (mark) =>
      String.raw`${mark('forward', String.raw`q_{\ell+1}`)} = ${mark('scale', String.raw`\sigma_w^2`)}\;\mathbb E\bigl[\varphi(f)^2\bigr], \qquad f\sim\mathcal N(0, q_\ell)`,
    says: {
      en: 'Forward: the variance of the pre-activations. ReLU multiplies it by σ²/2, the identity by σ², tanh by less the larger it is.',
      zh: '前向：预激活值的方差。ReLU 每层乘 σ²/2，恒等函数乘 σ²，tanh 则方差越大倍数越小。',
    },
  },
  {
    id: 'backward',
    tex: (mark) =>
      String.raw`${mark('backward', String.raw`p_\ell`)} = \frac{\mathbb E\bigl[\varphi'(f)^2\bigr]}{${mark('norm', String.raw`s_\ell^2`)}}\;${mark('scale', String.raw`\sigma_w^2`)}\;${mark('backward', String.raw`p_{\ell+1}`)}`,
    says: {
      en: 'Backward: the variance of the gradient. Without normalisation s is one.',
      zh: '反向：梯度的方差。不作归一化时 s 为 1。',
    },
  },
  {
    id: 'norm',
    tex: (mark) =>
      String.raw`\begin{aligned}\hat f &= \frac{f-m}{${mark('norm', 's')}} \\[0.4em] ${mark('batch', 's_B^2')} &\to \sigma_w^2\,\mathrm{Var}[\varphi(\hat f)] \\[0.4em] ${mark('width', 's_D^2')} &\to \sigma_w^2\,\mathbb E[\varphi(\hat f)^2]\end{aligned}`,
    says: {
      en: 'Over the B examples (batch norm) or the D units (layer norm) f gets variance one, so the signal forgets σ. What divides f also divides the gradient: behind a ReLU with batch norm each layer multiplies it by π/(π−1) = 1.47.',
      zh: '在 B 个样本上（批归一化）或 D 个单元上（层归一化）把 f 的方差变为 1，信号从此与 σ 无关。但除 f 的数同样除在梯度上：ReLU 配批归一化，每层把梯度方差放大 π/(π−1) = 1.47 倍。',
    },
  },
];
