import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { SOLUTION, admm, factor } from '#worked/gps/agreement.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import { plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const PENALTIES = [0.3, 3, 30] as const;
const ROUNDS = 10;

const WORDS = {
  en: {
    round: 'round',
    caption: (best: string) =>
      `Two parties that must agree (Example 4), for three penalties: $u$ (rings) would like to be 1, $z$ (dots) $-1$; the line is the solution. With a small $\\rho$ both say what they want and the multiplier crawls; with a large one they agree at once, on the wrong number, and creep from there. In between, at $\\rho=\\sqrt{ab}=${best}$, each round leaves least of the error.`,
    description: ([u, z, stuck]: readonly string[], factors: readonly string[]) =>
      `Three panels over ten rounds. Left, rings begin at ${u ?? ''} and dots at ${z ?? ''}, and approach each other slowly. Middle, both reach the line at ${fixed(SOLUTION.z, 1)} within a few rounds. Right, rings and dots lie on each other from the start and sink slowly from near ${stuck ?? ''} towards the line. The factors of a round are ${factors.join(', ')}.`,
  },
  zh: {
    round: '轮',
    caption: (best: string) =>
      `必须取得一致的双方（例 4），三种罚系数：$u$（圆圈）想取 1，$z$（圆点）想取 $-1$，横线是解。$\\rho$ 太小，双方各说各话，乘子走得太慢；$\\rho$ 太大，双方立刻一致，却一致在错误的数上，然后一点点挪动。居中的 $\\rho=\\sqrt{ab}=${best}$ 每轮留下的误差最少。`,
    description: ([u, z, stuck]: readonly string[], factors: readonly string[]) =>
      `三幅图，横轴为十轮。左图中圆圈起于 ${u ?? ''}，圆点起于 ${z ?? ''}，慢慢靠拢；中图中两者几轮之内就到达 ${fixed(SOLUTION.z, 1)} 处的横线；右图中圆圈与圆点一开始就重合，从 ${stuck ?? ''} 附近慢慢降向横线。每轮的因子依次为 ${factors.join('、')}。`,
  },
} as const;

/** ADMM between two parties with a small, the best and a large penalty. */
export function agreementFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const factors = PENALTIES.map((rho) => factor(rho).toFixed(3));
  const [small, , large] = PENALTIES.map((rho) => admm(rho, 1)[0]);
  const firsts = [small?.u, small?.z, large?.z].map((value) => fixed(value ?? NaN, 2));
  const panels = PENALTIES.flatMap((rho, i) => {
    const left = 28 + 114 * i;
    const on = plot({
      left,
      right: left + 98,
      top: 26,
      bottom: 160,
      x: [0.4, ROUNDS + 0.6],
      y: [-1.15, 1.05],
    });
    const run = admm(rho, ROUNDS);
    const best = i === 1;
    return [
      segment(on, [on.x[0], SOLUTION.z], [on.x[1], SOLUTION.z], { tone: 'faint', weight: 'hair' }),
      xAxis(on, { ticks: ticksAt([1, 5, 10]), name: words.round }),
      yAxis(on, { ticks: i === 0 ? ticksAt([-1, 0, 1]) : [] }),
      curve(on, run.map(({ u }, t) => [t + 1, u]), { tone: 'soft', weight: 'hair' }), // prettier-ignore
      curve(on, run.map(({ z }, t) => [t + 1, z]), { tone: 'soft', weight: 'hair' }), // prettier-ignore
      ...run.map(({ z }, t) => dot(on.at([t + 1, z]), best ? 'accent' : 'ink')),
      ...run.map(({ u }, t) => ring(on.at([t + 1, u]), { tone: best ? 'accent' : 'ink' })),
      label([on.right, 18], `$\\rho=${String(rho)}$`, { tone: best ? 'accent' : 'soft', anchor: 'end' }),
    ];
  });
  return {
    height: 196,
    caption: words.caption(String(PENALTIES[1])),
    description: words.description(firsts, factors),
    parts: panels,
  };
}
