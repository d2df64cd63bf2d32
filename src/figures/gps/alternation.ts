import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { pushRounds } from '#worked/gps/alternation.ts';
import { STEPS, TEACHER, propagate } from '#worked/gps/scalar-system.ts';
import { START, pushParabola } from '#worked/gps/teacher.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import type { Point } from '../kit/path.ts';
import { plot, type Plot } from '../kit/plot.ts';
import { ticks, ticksAt } from '../kit/ticks.ts';

/** The rounds whose teachers are drawn, the last of them with its pupil. */
const SHOWN = [1, 3, 10, 40] as const;

const WORDS = {
  en: {
    step: 'step $t$',
    control: 'mean control',
    alone: 'teacher alone',
    copy: 'its copy',
    together: (count: number) => `round ${String(count)}`,
    pupil: 'pupil $\\theta$',
    caption: (copied: string, best: string, rounds: string) =>
      `A teacher that acts by the state, and a pupil that can only push with the same force $\\theta$ at every step (Example 6). Left, the best controller and the average of its controls, ${copied}: nothing that a pupil should copy. Right, on another scale, rounds ${rounds} of guided policy search: the multipliers bend the teacher towards what the pupil can do, and both meet at the best constant push, ${best} (red).`,
    description: (strongest: string) =>
      `Two panels with the mean control over ten steps. Left, a curve that begins at ${strongest} and has nearly reached zero after four steps, with a horizontal line through its average. Right, four curves for the rounds 1, 3, 10 and 40: each is flatter than the one before, the last is nearly horizontal and lies on the red line of the pupil.`,
  },
  zh: {
    step: '步 $t$',
    control: '平均控制',
    alone: '老师独行',
    copy: '学生照抄',
    together: (count: number) => `第 ${String(count)} 轮`,
    pupil: '学生 $\\theta$',
    caption: (copied: string, best: string, rounds: string) =>
      `老师看着状态行事，学生却只会每一步用同样的力 $\\theta$ 推（例 6）。左：最优控制器，以及它各步控制的平均 ${copied}，这不是学生该抄的。右：换一个比例尺，引导策略搜索的第 ${rounds} 轮，乘子把老师一步步拉向学生做得到的事，两者在最好的恒定推力 ${best} 处会合（红线）。`,
    description: (strongest: string) =>
      `两幅图，横轴为十步，纵轴为平均控制。左图的曲线从 ${strongest} 开始，四步之后已接近零，另有一条水平线标出它的平均值。右图有第 1、3、10、40 轮的四条曲线，一条比一条平，最后一条几乎水平，与学生的红线重合。`,
  },
} as const;

const points = (controls: readonly number[]): Point[] => controls.map((control, t) => [t + 1, control]);

function panel(
  left: number,
  y: readonly [number, number],
  words: (typeof WORDS)[Locale],
): { on: Plot; parts: string[] } {
  const on = plot({ left, right: left + 140, top: 26, bottom: 176, x: [0.5, STEPS + 0.5], y });
  return {
    on,
    parts: [
      xAxis(on, { ticks: ticksAt([1, 5, 10]), name: words.step }),
      yAxis(on, { ticks: ticks(y, 4), name: words.control }),
    ],
  };
}

/** The idea of guided policy search: teacher and pupil meet. */
export function alternationFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const [left, right] = [panel(34, [-1.3, 0.1], words), panel(216, [-0.52, 0.04], words)];
  const { controls } = propagate(TEACHER, START);
  const copied = controls.reduce((sum, control) => sum + control, 0) / controls.length;
  const { best } = pushParabola();
  const rounds = pushRounds();
  const taught = SHOWN.map((count) => {
    const [list = []] = rounds[count - 1]?.controllers ?? [];
    return { count, controls: propagate(list, START).controls };
  });
  const across = (on: Plot, level: number): [Point, Point] => [[on.x[0], level], [on.x[1], level]]; // prettier-ignore
  return {
    height: 212,
    caption: words.caption(fixed(copied, 2), fixed(best, 3), SHOWN.join(', ')),
    description: words.description(fixed(controls[0] ?? NaN, 2)),
    parts: [
      ...left.parts,
      segment(left.on, ...across(left.on, copied), { tone: 'soft', dash: 'dashed' }),
      curve(left.on, points(controls), { weight: 'bold' }),
      ...points(controls).map((point) => dot(left.on.at(point))),
      label(left.on.at([1.7, -0.95]), words.alone),
      label([left.on.right, left.on.toY(copied) + 16], words.copy, { tone: 'soft', anchor: 'end' }),
      ...right.parts,
      segment(right.on, ...across(right.on, best), { tone: 'accent', weight: 'bold' }),
      ...taught.slice(0, -1).map(({ controls: list }) => curve(right.on, points(list), { tone: 'soft' })),
      ...points(taught.at(-1)?.controls ?? []).map((point) => dot(right.on.at(point))),
      label(right.on.at([5.4, -0.055]), words.together(SHOWN[0]), { tone: 'soft', anchor: 'end' }),
      label([right.on.right, right.on.toY(best) + 17], words.pupil, { tone: 'accent', anchor: 'end' }),
    ],
  };
}
