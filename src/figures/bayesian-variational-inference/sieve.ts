import type { Locale } from '#domain/locale.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { type LogDensity, reverseFit } from '#numerics/kl-projection/reverse-fit.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Drawing } from '../figure.ts';
import { xAxis } from '../kit/axes.ts';
import { area, curve, sample } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { type Plot, plot } from '../kit/plot.ts';
import type { Tick } from '../kit/ticks.ts';

/** What was seen, and what was believed before of the log-odds of success. */
const [SUCCESSES, TRIALS] = [9, 10] as const;
const PRIOR = { mean: 0, sd: 1.3 } as const;

const WORDS = {
  en: {
    prior: 'the heap before:\nprior',
    sieve: `the sieve: how well a value\npredicted ${String(SUCCESSES)} of ${String(TRIALS)}`,
    posterior: 'what came through:\nposterior',
    fit: 'a simple shape\npressed to it: $q$',
    chance: 'probability of success',
    caption: (share: string, log: string, bound: string, gap: string) =>
      `Bayes’ rule for the chance of success after ${String(SUCCESSES)} successes in ${String(TRIALS)} trials. The share of the heap that comes through, $${share}$, is the evidence; what lies there is rescaled to the posterior. The best normal density $q$ for the log-odds leaves little of it out: the logarithm of the evidence, $${log}$, is the lower bound $${bound}$ plus a divergence of $${gap}$.`,
    description: (peak: string) =>
      `Three rows over one axis, the probability of success. First a broad symmetric heap about one half. Then a curve that rises to ${peak} and falls: the likelihood. Last a narrower, slightly lopsided heap in between, and over it, in red, a symmetric bell that nearly fits it.`,
  },
  zh: {
    prior: '原来的沙堆：\n先验',
    sieve: `筛子：各取值对\n${String(TRIALS)} 次成功 ${String(SUCCESSES)} 次\n预测得如何`,
    posterior: '漏下来的：\n后验',
    fit: '贴上去的\n简单形状：$q$',
    chance: '成功的概率',
    caption: (share: string, log: string, bound: string, gap: string) =>
      `${String(TRIALS)} 次试验成功 ${String(SUCCESSES)} 次之后，关于成功概率的贝叶斯公式。沙堆漏下来的比例 $${share}$ 就是证据，漏下来的按原来的总重放大就是后验。对数几率的最佳正态近似 $q$ 与它相差无几：对数证据 $${log}$ 等于下界 $${bound}$ 加上散度 $${gap}$。`,
    description: (peak: string) =>
      `三行图，横轴都是成功的概率。第一行是以一半为中心、宽而对称的沙堆；第二行是似然，升到 ${peak} 处再下降；第三行是介于其间、较窄而略偏的沙堆，上面一条对称的红色钟形曲线与它几乎重合。`,
  },
} as const;

/** Orders in which the successes may come: what was counted is their number. */
const ORDERS = TRIALS;

/** log of likelihood times prior in the log-odds z, with its derivatives. */
function logJoint(z: number): LogDensity {
  const p = 1 / (1 + Math.exp(-z));
  const variance = PRIOR.sd ** 2;
  return {
    value: Math.log(ORDERS) + SUCCESSES * z - TRIALS * Math.log1p(Math.exp(z)) + logGaussian(z, PRIOR),
    slope: SUCCESSES - TRIALS * p - z / variance,
    bend: -TRIALS * p * (1 - p) - 1 / variance,
  };
}

const likelihood = (z: number): number => Math.exp(logJoint(z).value - logGaussian(z, PRIOR));
const oddsOf = (p: number): number => Math.log(p / (1 - p));
const chanceTicks: readonly Tick[] = [0.02, 0.1, 0.5, 0.9, 0.98].map((p) => ({
  value: oddsOf(p),
  text: String(p),
}));

/** Prior, likelihood and posterior as heap, sieve and heap, with the best normal density for the last. */
export function sieveFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const evidence = integrate((z) => Math.exp(logJoint(z).value), [-8, 0, 2, 4, 12]);
  const fit = reverseFit(logJoint, { mean: 1.5, sd: 0.8 });
  if (fit === undefined) throw new RangeError('sieveFigure: no normal density was found');
  const span = [-4.3, 4.9] as const;
  const row = (top: number, highest: number): Plot =>
    plot({ left: 8, right: 352, top, bottom: top + 56, x: [...span], y: [0, highest] });
  const [heap, sieve, rest] = [row(8, 0.34), row(76, 0.45), row(144, 0.62)];
  const posterior = sample((z) => Math.exp(logJoint(z).value) / evidence, span);
  const prior = sample((z) => gaussian(z, PRIOR), span);
  return {
    height: 238,
    caption: words.caption(
      evidence.toFixed(4),
      Math.log(evidence).toFixed(4),
      (-fit.value).toFixed(4),
      (Math.log(evidence) + fit.value).toFixed(4),
    ),
    description: words.description(String(SUCCESSES / TRIALS)),
    parts: [
      xAxis(heap),
      area(heap, prior, 0),
      curve(heap, prior),
      xAxis(sieve),
      curve(sieve, sample(likelihood, span), { tone: 'first', weight: 'bold' }),
      xAxis(rest, { ticks: chanceTicks, name: words.chance }),
      area(rest, posterior, 0),
      curve(rest, posterior),
      curve(rest, sample((z) => gaussian(z, fit.q), span), { tone: 'accent', weight: 'bold' }), // prettier-ignore
      label([10, 20], words.prior),
      label([10, 92], words.sieve, { tone: 'first' }),
      label([10, 164], words.posterior),
      label([352, 154], words.fit, { tone: 'accent', anchor: 'end' }),
    ],
  };
}
