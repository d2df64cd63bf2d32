import type { Locale } from '#domain/locale.ts';
import { conjugateGradient } from '#numerics/conjugate-gradient.ts';
import { gradientDescent, heavyBall } from '#numerics/descent.ts';
import { type Matrix, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';
import type { Drawing } from '../figure.ts';
import { contour } from '../kit/contour.ts';
import { curve, curves } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot, ring } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { squarePlot } from '../kit/plot.ts';
import type { Tone } from '../kit/stroke.ts';

/** Curvatures across and along the valley, which is tilted a little. */
const [FLAT, STEEP] = [1, 14] as const;
const TILT = (8 * Math.PI) / 180;
const STEPS = 60;
/** A step that takes the steepest curvature in one go, and a momentum that keeps what moves along the floor. */
const BALL = { step: 1 / STEEP, momentum: 0.62 } as const;

const WORDS = {
  en: {
    plain: 'gradient descent',
    ball: 'heavy ball',
    conjugate: 'conjugate gradients',
    caption: (kappa: number, plain: number, ball: number) =>
      `A long valley of condition number $${kappa}$. Gradient descent with its best step bounces between the walls, and only after $${plain}$ steps is it within a hundredth of its first distance. The heavy ball rolls along the floor and needs $${ball}$. Conjugate gradients choose a second direction that leaves the first search finished, and arrive in two.`,
    description: (plain: number) =>
      `Elliptic contours of a long, slightly tilted valley. From one start at its left end three paths lead to the minimum on the right. The first jumps from side to side some ${plain} times with shrinking jumps. The second swings over once and then rolls along the floor. The third, in red, has two straight pieces and ends in the minimum.`,
  },
  zh: {
    plain: '梯度下降',
    ball: '重球',
    conjugate: '共轭梯度',
    caption: (kappa: number, plain: number, ball: number) =>
      `一条狭长的山谷，条件数为 $${kappa}$。梯度下降即使用最优步长，也在两壁之间来回弹跳，走 $${plain}$ 步才把到最小值点的距离缩小到百分之一；重球沿谷底滚动，用 $${ball}$ 步。共轭梯度法选取第二个方向时不破坏第一次搜索的成果，两步到底。`,
    description: (plain: number) =>
      `略微倾斜的狭长山谷的椭圆等高线。从左端同一起点出发的三条路径通向右边的最小值点：第一条左右弹跳约 ${plain} 次，幅度渐小；第二条先荡过一次，再沿谷底滚去；第三条为红色，只有两段直线，终点正是最小值点。`,
  },
} as const;

const [COS, SIN] = [Math.cos(TILT), Math.sin(TILT)];
/** R diag(FLAT, STEEP) Rᵀ. */
const VALLEY: Matrix = [
  [FLAT * COS ** 2 + STEEP * SIN ** 2, (FLAT - STEEP) * SIN * COS],
  [(FLAT - STEEP) * SIN * COS, FLAT * SIN ** 2 + STEEP * COS ** 2],
];
const START: Vector = [-5.6, 0.25];

const slope = (x: Vector): Vector => multiplyVector(VALLEY, x);
const asPoint = ([x = NaN, y = NaN]: Vector): Point => [x, y];
const first = (run: Generator<Vector, never>): Point[] =>
  Array.from({ length: STEPS }, () => asPoint(run.next().value));

/** The steps after which a path stays within a hundredth of its first distance. */
function stepsOf(path: readonly Point[]): number {
  const near = 0.01 * Math.hypot(...START);
  return path.findLastIndex(([x, y]) => Math.hypot(x, y) > near) + 1;
}

/** Three ways down a long valley from one start. */
export function valleyFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const on = squarePlot({ left: 8, right: 352, top: 6, x: [-6.4, 2.6], y: [-2.1, 1.7] });
  const paths = {
    plain: first(gradientDescent(slope, START, 2 / (FLAT + STEEP))),
    ball: first(heavyBall(slope, START, BALL.step, BALL.momentum)),
    conjugate: conjugateGradient(slope, [0, 0], START, 2).map(({ x }) => asPoint(x)),
  };
  const level = (value: number) =>
    contour((x, y) => quadraticForm(VALLEY, [x, y]) / 2, on.x, on.y, value, 120);
  const drawn = (path: readonly Point[], tone: Tone, radius: number): string =>
    curve(on, path, { tone, weight: tone === 'accent' ? 'bold' : 'thin' }) +
    path.slice(1, 26).map((point) => dot(on.at(point), tone, radius)).join(''); // prettier-ignore
  const counts = [stepsOf(paths.plain), stepsOf(paths.ball)] as const;
  return {
    height: Math.ceil(on.bottom) + 4,
    caption: words.caption(STEEP / FLAT, ...counts),
    description: words.description(counts[0]),
    parts: [
      ...[0.4, 1.6, 3.6, 6.4, 10, 14.4, 19.6, 25.6].map((value) =>
        curves(on, level(value), { tone: 'line', weight: 'hair' }),
      ),
      drawn(paths.plain, 'soft', 1.5),
      drawn(paths.ball, 'first', 1.7),
      drawn(paths.conjugate, 'accent', 2.4),
      ring(on.at(asPoint(START)), {}, 3),
      label(on.at([-3.6, 1.05]), words.plain, { tone: 'soft' }),
      label(on.at([-2.6, -1.25]), words.ball, { tone: 'first' }),
      label(on.at([-6.1, -1.9]), words.conjugate, { tone: 'accent' }),
    ],
  };
}
