import type { Bilingual } from '#domain/locale.ts';

/** What each demo of src/demos/ is called. */
const TITLES: Readonly<Record<string, Bilingual>> = {
  activations: { en: 'Where units stop learning', zh: '单元在哪里停止学习' },
  attention: { en: 'Attention by hand', zh: '手算注意力' },
  bandits: { en: 'Bandits and what they cost', zh: '多臂赌博机的遗憾值' },
  diffusion: { en: 'Noise and the way back', zh: '加噪与归路' },
  'double-descent': { en: 'Double descent', zh: '双下降' },
  gan: { en: 'A one-dimensional GAN', zh: '一维生成对抗网络' },
  'gaussian-process': { en: 'Gaussian process regression', zh: '高斯过程回归' },
  'grid-world': { en: 'Values in a grid world', zh: '网格世界中的价值' },
  'guided-policy-search': { en: 'Teachers and pupil agree', zh: '师生达成一致' },
  ilqr: { en: 'Swinging up by iLQR', zh: '用 iLQR 甩起摆杆' },
  'importance-sampling': { en: 'Importance sampling', zh: '重要性采样' },
  'kl-fit': { en: 'Forward and reverse KL', zh: '前向与反向 KL' },
  losses: { en: 'What a loss believes', zh: '损失相信什么' },
  'maximum-likelihood': { en: 'Likelihood, score and information', zh: '似然、得分与信息' },
  'mixture-em': { en: 'EM for a mixture of normals', zh: '高斯混合的 EM 算法' },
  normalisation: { en: 'Through fifty layers', zh: '穿过五十层' },
  'normalising-flow': { en: 'Mass through a flow', zh: '流动的概率质量' },
  optimisers: { en: 'Five ways down a valley', zh: '五种方法下山谷' },
  pilco: { en: 'Rehearsing in a learned model', zh: '在学到的模型中预演' },
  'posterior-fit': { en: 'Three ways to a posterior', zh: '逼近后验的三条路' },
  'trust-region': { en: 'A step in a trust region', zh: '置信域中的一步' },
  vae: { en: 'A VAE in the plane', zh: '平面上的变分自编码器' },
};

/**
 * The name of a demo.
 *
 * @throws {Error} for a demo that has none here
 */
export function demoTitle(demo: string): Bilingual {
  const title = TITLES[demo];
  if (title === undefined) throw new Error(`The demo ${demo} has no title in src/i18n/demos.ts.`);
  return title;
}
