import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { DELTA, naturalRounds } from '#worked/trpo/steps.ts';
import { COIN, evaluate, meanKl } from '#worked/trpo/two-rooms.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { contour } from '../kit/contour.ts';
import { curve, curves } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { arrow, dot, ring } from '../kit/mark.ts';
import { plot, type Plot } from '../kit/plot.ts';
import { ticksAt } from '../kit/ticks.ts';

const LEVELS = [8, 10, 12, 14, 16] as const;
/** The last of them has no room for its number. */
const NUMBERED = LEVELS.slice(0, -1);
const ROUNDS = 12;
/** Rounds whose trust regions are drawn. */
const REGIONS = [0, 2, 4, 6, 8] as const;
const RANGE = [0, 1] as const;
/** What is shown of p₂. */
const SHOWN = [0, 0.66] as const;

const WORDS = {
  en: {
    moves: 'moving in room 1, $p_1$',
    above: 'in room 2, $p_2$',
    coin: 'coin',
    best: 'best',
    greedy: 'greedy',
    caption: (delta: string, coin: string, last: string) =>
      `The policies of the two rooms with the contours of their performance. Each step goes along the natural gradient as far as a mean divergence of ${delta} allows (red loops): wide where a policy is undecided or a room seldom visited, narrow near the edge. The greedy policy would have gone to the corner with performance 10; twelve short steps lead from ${coin} to ${last}, around the bend.`,
    description:
      'A square of policies, the probability of moving in room 1 to the right, in room 2 upwards, with curved contours of performance that grow towards the lower right corner. A chain of dots begins in the middle, falls steeply and a little to the left, turns near the lower edge and runs along it to the right corner. Closed red curves surround some of the dots; they get flat towards the lower edge. An arrow in the middle points to the lower left corner.',
  },
  zh: {
    moves: '一号房里移动 $p_1$',
    above: '二号房里移动 $p_2$',
    coin: '抛硬币',
    best: '最优',
    greedy: '贪心',
    caption: (delta: string, coin: string, last: string) =>
      `两室游戏的全部策略，以及性能的等高线。每一步沿自然梯度走，走到平均散度 ${delta} 所容许的地方（红圈）：策略犹豫或房间少去时，圈就宽；靠近边缘时，圈就窄。贪心策略会直奔性能为 10 的角落；十二个小步则从 ${coin} 绕过弯道，走到 ${last}。`,
    description:
      '策略的正方形，向右是一号房里移动的概率，向上是二号房里移动的概率，弯曲的等高线向右下角升高。一串圆点从中央开始，向下并略向左，在下边缘附近转弯，沿着下边缘走到右下角。几个圆点外套着红色的闭曲线，越近下边缘越扁。中央有一支箭头指向左下角。',
  },
} as const;

/** Where a contour of the performance leaves the square at p₁ = 1, by bisection: performance falls there with p₂. */
function exit(level: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i += 1) {
    const middle = (low + high) / 2;
    if (evaluate([1, middle]).performance > level) low = middle;
    else high = middle;
  }
  return low;
}

/** The contours of the performance, their values at the right edge. */
function landscape(on: Plot): string[] {
  const performance = (p1: number, p2: number): number => evaluate([p1, p2]).performance;
  return [
    curves(
      on,
      LEVELS.flatMap((level) => contour(performance, RANGE, SHOWN, level)),
      { tone: 'faint', weight: 'hair' },
    ),
    ...NUMBERED.map((level, i) =>
      label([on.right + 6, on.toY(exit(level))], i === 0 ? `$\\eta=${fixed(level, 0)}$` : fixed(level, 0), {
        tone: 'faint',
        place: 'centre',
      }),
    ),
  ];
}

/** The idea of trust regions: steps that a divergence keeps short, on the way around a bend. */
export function roomsFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const on = plot({ left: 34, right: 286, top: 26, bottom: 226, x: RANGE, y: SHOWN });
  const run = naturalRounds(COIN, ROUNDS);
  const loops = REGIONS.flatMap((round) => {
    const centre = run[round] ?? COIN;
    // Fine cells only where the loop can be: a divergence of 0.01 is small against the square.
    const within = (at: number): readonly [number, number] => [Math.max(1e-4, at - 0.3), Math.min(1 - 1e-4, at + 0.3)]; // prettier-ignore
    return contour((p1, p2) => meanKl(centre, [p1, p2]), within(centre[0]), within(centre[1]), DELTA, 120);
  });
  const last = run.at(-1) ?? COIN;
  const [x, y] = on.at(COIN);
  return {
    height: 264,
    caption: words.caption(
      fixed(DELTA, 2),
      fixed(evaluate(COIN).performance, 2),
      fixed(evaluate(last).performance, 2),
    ),
    description: words.description,
    parts: [
      ...landscape(on),
      xAxis(on, { ticks: ticksAt([0, 0.5, 1], 1), name: words.moves }),
      yAxis(on, { ticks: ticksAt([0, 0.2, 0.4, 0.6], 1), name: words.above }),
      curves(on, loops, { tone: 'accent' }),
      curve(on, run, { weight: 'bold' }),
      ...run.map((policy) => dot(on.at(policy))),
      arrow(on.at([0.15, 0.12]), on.at([0.025, 0.02]), { tone: 'soft' }),
      label(on.at([0.12, 0.135]), words.greedy, { tone: 'soft' }),
      label([x + 30, y + 4], words.coin),
      ring(on.at([1, 0]), { tone: 'accent' }),
      label([on.right + 14, on.bottom + 6], words.best, { tone: 'accent', place: 'below' }),
    ],
  };
}
