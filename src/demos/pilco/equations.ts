import type { GoverningEquation } from '#demos/shared/demo-frame.ts';

const rows = (...lines: string[]): string =>
  String.raw`\begin{aligned}${lines.join(String.raw`\\`)}\end{aligned}`;

export const EQUATIONS: readonly GoverningEquation[] = [
  {
    id: 'objective',
    tex: (mark) =>
      rows(
        String.raw`${mark('total', String.raw`J(\boldsymbol\theta)`)} &= \sum_{t=0}^{25}${mark('cost', String.raw`\mathbb E[c(\mathbf x_t)]`)}, \qquad u = 3\sin\bigl(${mark('policy', String.raw`k_\vartheta\vartheta + k_\omega\omega + b`)}\bigr)`,
        String.raw`${mark('gradient', String.raw`\tfrac{\partial J}{\partial\boldsymbol\theta}`)} &= \sum_{t=0}^{25}\tfrac{\partial}{\partial\boldsymbol\theta}${mark('cost', String.raw`\mathbb E[c(\mathbf x_t)]`)}, \qquad ${mark('real', 'C')} = \sum_{t=0}^{25}c(\mathbf x_t)`,
      ),
    says: {
      en: 'What is minimised: the expected cost of a whole episode, over two gains and a bias. The torque is bounded by 3. C is what a real trial costs.',
      zh: '要最小化的量：整个回合的期望代价，自变量是两个增益与一个偏置。力矩不超过 3。C 是一次真实试验的代价。',
    },
  },
  {
    id: 'next',
    tex: (mark) =>
      rows(
        String.raw`${mark('matched', String.raw`\boldsymbol\mu_{t+1}`)} &= \boldsymbol\mu_t + \mathbb E[\boldsymbol\Delta_t], \qquad \boldsymbol\mu_0 = (${mark('start', String.raw`\vartheta_0`)},0)^{T}`,
        String.raw`${mark('matched', String.raw`\boldsymbol\Sigma_{t+1}`)} &= \boldsymbol\Sigma_t + \mathrm{Var}[\boldsymbol\Delta_t] + \mathbf C_t + \mathbf C_t^{T} + \boldsymbol\Sigma_w`,
      ),
    says: {
      en: 'The next state as a normal distribution with the right mean and covariance. All terms are closed forms: nothing is sampled.',
      zh: '把下一状态写成均值与协方差都正确的正态分布。各项都有闭式，不用采样。',
    },
  },
  {
    id: 'ignorance',
    tex: (mark) =>
      String.raw`\mathrm{Var}[\Delta] = \mathrm{Var}[m(\tilde{\mathbf x})] + ${mark('ignorance', String.raw`\mathbb E[s^2(\tilde{\mathbf x})]`)}`,
    says: {
      en: 'The change scatters because the state does, and because the model does not know: mean function and posterior variance of a Gaussian process.',
      zh: '变化量的散布有两个来源：状态本身散开，以及模型的无知，即高斯过程的均值函数与后验方差。',
    },
  },
  {
    id: 'cost',
    tex: (mark) =>
      String.raw`${mark('cost', String.raw`\mathbb E[c(\mathbf x_t)]`)} = 1 - \frac{\exp\bigl(-\tfrac12\,(\boldsymbol\mu_t-${mark('goal', String.raw`\mathbf z`)})^{T}\mathbf S_1(\boldsymbol\mu_t-${mark('goal', String.raw`\mathbf z`)})\bigr)}{|\mathbf I+\boldsymbol\Sigma_t\mathbf W|^{1/2}}`,
    says: {
      en: 'Zero at the goal z, one far from it; a wide distribution is charged where a narrow one is not, and the gradient of J follows by the chain rule.',
      zh: '在目标 z 处为 0，远处为 1；分布宽，代价就高。J 的梯度由链式法则得到。',
    },
  },
  {
    id: 'cloud',
    tex: (mark) =>
      String.raw`${mark('cloud', String.raw`\mathbf x_{t+1}^{(i)}`)} = \mathbf x_t^{(i)} + m(\tilde{\mathbf x}_t^{(i)}) + s(\tilde{\mathbf x}_t^{(i)})\,\boldsymbol\varepsilon + \mathbf w`,
    says: {
      en: 'The judge: particles through the same model, never redrawn from a normal distribution.',
      zh: '裁判：让粒子穿过同一个模型，途中从不用正态分布替换。',
    },
  },
];
