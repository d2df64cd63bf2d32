import type { Locale } from '#domain/locale.ts';
import { resultOf } from '#numerics/control/ilqr.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { swingUpRun } from '#worked/ilqr/swing-up.ts';
import { TICK } from '#worked/ilqr/swing-up-problem.ts';
import type { Drawing } from '../figure.ts';
import { xAxis, yAxis } from '../kit/axes.ts';
import { curve, segment } from '../kit/curve.ts';
import { label } from '../kit/label.ts';
import { dot } from '../kit/mark.ts';
import { linePath, type Point } from '../kit/path.ts';
import { plot } from '../kit/plot.ts';
import { strokeOf } from '../kit/stroke.ts';
import { element } from '../kit/svg.ts';
import { ticksAt } from '../kit/ticks.ts';

const WORDS = {
  en: {
    time: 'time (s)',
    force: 'force $u$ (N)',
    place: 'place of the cart $s$ (m)',
    caption:
      'The swing-up that iLQR finds in Example 6. Above, the pole every fifth of a second, each time drawn over its cart; below, the force and the place of the cart. It pulls back first, throws the pole over the top the other way, and spends the last second and a half on balancing.',
    description: (pull: string, push: string) =>
      `Three rows over three seconds. First, sixteen pictures of a pole: hanging, swung slightly to one side, then over the other side and up, upright from half of the time on. Second, the force: a pull of ${pull} newton to the left, pushes of up to ${push} newton to the right, then nearly nothing. Third, the place of the cart, within 0.7 metres.`,
  },
  zh: {
    time: '时间（秒）',
    force: '力 $u$（牛）',
    place: '车的位置 $s$（米）',
    caption:
      '例 6 中 iLQR 找到的甩起动作。上：每隔五分之一秒的杆，各画在当时的车上；下：力与车的位置。先向后一拉，再反向把杆甩过顶，最后一秒半用来稳住。',
    description: (pull: string, push: string) =>
      `三行图，横轴都是三秒。第一行是十六幅杆的姿态：先下垂，略向一侧摆开，再从另一侧甩上去，过半以后直立。第二行是力：先以 ${pull} 牛向左，再向右，最大 ${push} 牛，随后几乎为零。第三行是车的位置，在 0.7 米以内。`,
  },
} as const;

/** Ticks between two pictures of the pole, and its length in units of the drawing. */
const [EVERY, POLE] = [10, 17] as const;

/** A pole over its cart; the angle is counted from the upright to the right. */
function picture([x, y]: Point, angle: number): string {
  const tip: Point = [x + POLE * Math.sin(angle), y - POLE * Math.cos(angle)];
  return (
    element('path', { d: linePath([[x - 4, y], [x + 4, y]]), ...strokeOf({ tone: 'soft', weight: 'bold' }) }) + // prettier-ignore
    element('path', { d: linePath([[x, y], tip]), ...strokeOf({ weight: 'thin' }) }) +
    dot(tip, 'ink', 1.7)
  );
}

/** Each control held for its tick. */
function stairs(controls: readonly Vector[]): Point[] {
  return controls.flatMap((u, t): Point[] => {
    const force = component(u, 0);
    return [[t * TICK, force], [(t + 1) * TICK, force]]; // prettier-ignore
  });
}

/** The swing-up as pictures of the pole, with the force and the motion of the cart below. */
export function swingUpFigure(locale: Locale): Drawing {
  const words = WORDS[locale];
  const { states, controls } = resultOf(swingUpRun());
  const forces = controls.map((u) => component(u, 0));
  const sides = { left: 34, right: 338, x: [0, 3] } as const;
  const rail = plot({ ...sides, top: 8, bottom: 48, y: [-1, 1] });
  const force = plot({ ...sides, top: 74, bottom: 164, y: [-20, 20] });
  const place = plot({ ...sides, top: 192, bottom: 242, y: [-0.8, 0.8] });
  return {
    height: 280,
    caption: words.caption,
    description: words.description((-Math.min(...forces)).toFixed(0), Math.max(...forces).toFixed(0)),
    parts: [
      segment(rail, [0, 0], [3, 0], { tone: 'line' }),
      ...states.flatMap((x, t) =>
        t % EVERY === 0 ? [picture(rail.at([t * TICK, 0]), component(x, 2))] : [],
      ),
      label([force.left, force.top - 6], words.force, { tone: 'accent' }),
      yAxis(force, { ticks: ticksAt([-20, -10, 0, 10, 20]) }),
      segment(force, [0, 0], [3, 0], { tone: 'faint', weight: 'hair' }),
      curve(force, stairs(controls), { tone: 'accent', weight: 'bold' }),
      label([place.left, place.top - 6], words.place, { tone: 'soft' }),
      yAxis(place, { ticks: ticksAt([-0.5, 0, 0.5], 1) }),
      segment(place, [0, 0], [3, 0], { tone: 'faint', weight: 'hair' }),
      curve(
        place,
        states.map((x, t): Point => [t * TICK, component(x, 0)]),
      ),
      xAxis(place, { ticks: ticksAt([0, 0.5, 1, 1.5, 2, 2.5, 3], 1), name: words.time }),
    ],
  };
}
