import type { Locale } from '#domain/locale.ts';
import { METHODS, SPECTRA } from '#worked/optimisation/spectra.ts';
import { MILLIONTH } from '#worked/optimisation/steps.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import type { Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { powerTicks, ticksAt } from '../kit/ticks.ts';

const KAPPA = 100;
const SHOWN = 110;

const WORDS = {
  en: {
    step: 'step',
    error: 'error in the energy norm, $\\Vert\\mathbf{e}_k\\Vert_{\\mathbf{A}}$',
    fixed: 'best fixed step',
    ball: 'heavy ball',
    conjugate: 'conjugate\ngradients',
    clustered: 'clustered\nspectrum',
    caption: `The methods of Example 6 at $\\kappa=${KAPPA}$, on eigenvalues even in $\\log\\lambda$. The heavy ball keeps one rate, whatever the spectrum. Conjugate gradients are never behind; on a clustered spectrum they see a far smaller problem.`,
    description: (left: string) =>
      `Error by step on a logarithmic scale, from 1 down to a millionth. The best fixed step falls slowly and is at ${left} after ${SHOWN} steps. The heavy ball falls in a straight line, conjugate gradients a little faster. On a clustered spectrum, a dashed curve, they drop almost at once.`,
  },
  zh: {
    step: '步数',
    error: '误差的能量范数 $\\Vert\\mathbf{e}_k\\Vert_{\\mathbf{A}}$',
    fixed: '最优固定步长',
    ball: '重球',
    conjugate: '共轭梯度',
    clustered: '谱成团',
    caption: `例 6 中 $\\kappa=${KAPPA}$、谱按对数均匀时的三种方法。无论谱怎样分布，重球的速率不变；共轭梯度法从不落后，谱成团时，它面对的是一个小得多的问题。`,
    description: (left: string) =>
      `对数坐标下误差随步数的变化，从 1 到百万分之一。最优固定步长下降缓慢，${SHOWN} 步后仍有 ${left}；重球沿直线下降，共轭梯度一路都略快；虚线是谱成团时的共轭梯度，几乎立刻落到底。`,
  },
} as const;

const asPoints = (errors: readonly number[]): Point[] => errors.map((error, k) => [k, error]);

/** The error of three methods by step, and what conjugate gradients make of a clustered spectrum. */
export function ratesFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [spread, clustered] = [SPECTRA.logarithmic(KAPPA), SPECTRA.clustered(KAPPA)];
  const fixed = Array.from({ length: SHOWN + 1 }, (_, k) => METHODS.fixed(spread, k));
  const on = plot({ left: 40, right: 346, top: 30, bottom: 190, x: [0, SHOWN], y: [3e-7, 2], logY: true });
  return {
    height: 226,
    caption: words.caption,
    description: words.description((fixed.at(-1) ?? NaN).toFixed(2)),
    parts: [
      yAxis(on, { ticks: powerTicks([1e-6, 1], 2) }),
      label([on.left - 32, 15], words.error, { tone: 'soft' }),
      xAxis(on, { ticks: ticksAt([0, 20, 40, 60, 80, 100]), name: words.step }),
      segment(on, [0, MILLIONTH], [SHOWN, MILLIONTH], { tone: 'faint', weight: 'hair', dash: 'dotted' }),
      curve(on, asPoints(fixed), { tone: 'soft' }),
      curve(on, asPoints(METHODS.ball(spread, SHOWN)), { tone: 'first' }),
      curve(on, asPoints(METHODS.conjugate(spread, SHOWN)), { tone: 'accent', weight: 'bold' }),
      curve(on, asPoints(METHODS.conjugate(clustered, 30)), { tone: 'accent', dash: 'dashed' }),
      label([on.right, on.toY(0.5)], words.fixed, { tone: 'soft', anchor: 'end', place: 'above' }),
      label([on.toX(56), on.toY(2e-3)], words.ball, { tone: 'first' }),
      label([on.toX(49), on.toY(9e-6)], words.conjugate, { tone: 'accent', anchor: 'end' }),
      label([on.toX(12), on.toY(4e-4)], words.clustered, { tone: 'accent' }),
    ],
  };
}
