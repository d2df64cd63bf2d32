import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { dot } from '#figures/kit/mark.ts';
import { type Point, pixel } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { type Tick, ticks, ticksAt } from '#figures/kit/ticks.ts';
import { STROKES } from './angle-charts.ts';
import type { Course } from './question.ts';
import type { Look } from './run.ts';
import type { Strings } from './strings.ts';

export const SEARCH_HEIGHT = 186;

/** A decrease by less than this share of the cost is drawn as none. */
const LEAST_GAP = 1e-3;
const ARM = 4;

/** A cross: something that was tried and refused. */
function cross([x, y]: Point): string {
  const d = `M${pixel(x - ARM)} ${pixel(y - ARM)}l${2 * ARM} ${2 * ARM}m-${2 * ARM} 0l${2 * ARM} -${2 * ARM}`;
  return element('path', { d, ...strokeOf({ weight: 'bold' }) });
}

/** The cost over the step α: the model dashed, the truth, and the trials on it. */
export function searchChart({ plan, profile, trials }: Look, width: number, strings: Strings): Layer[] {
  const promised = profile.map(({ alpha, promised: cost }): Point => [alpha, cost]);
  const truth = profile.map(({ alpha, cost }): Point => [alpha, cost]);
  const lowest = Math.min(...profile.flatMap(({ promised: model, cost }) => [model, cost]));
  // A full step may cost a hundred times as much as the plan: what lies far above it is cut off.
  const gap = Math.max(plan.cost - lowest, LEAST_GAP * plan.cost);
  const highest = Math.max(...profile.map(({ cost }) => cost));
  const top = Math.min(plan.cost + 1.2 * gap, Math.max(highest, plan.cost) + 0.1 * gap);
  const y = [lowest - 0.08 * gap, top] as const;
  const on = plot({ left: 56, right: width - 14, top: 22, bottom: 146, x: [0, 1], y });
  const at = (alpha: number, cost: number): Point => on.at([alpha, Math.min(cost, top)]);
  const refused = trials.filter(({ accepted }) => !accepted);
  const taken = trials.filter(({ accepted }) => accepted);
  return [
    [
      '',
      segment(on, [0, plan.cost], [1, plan.cost], { tone: 'line', weight: 'thin' }) +
        yAxis(on, { ticks: ticks(on.y, 4), name: strings.costOfStep }) +
        xAxis(on, { ticks: ticksAt([0, 0.25, 0.5, 0.75, 1], 2), name: strings.stepName }),
    ],
    ['promise', curve(on, promised, STROKES.promise)],
    ['truth cost', curve(on, truth, STROKES.plan)],
    ['truth alpha', refused.map(({ alpha, trajectory }) => cross(at(alpha, trajectory.cost))).join('')],
    ['next alpha', taken.map(({ alpha, trajectory }) => dot(at(alpha, trajectory.cost), 'accent', 5)).join('')], // prettier-ignore
  ];
}

export const COURSE_HEIGHT = 158;

/** The plot of the costs of all plans. */
export function coursePlot({ costs }: Course, width: number): Plot {
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  return plot({
    left: 56,
    right: width - 14,
    top: 22,
    bottom: 118,
    x: [0, Math.max(1, costs.length - 1)],
    y: [low * 0.9, Math.max(high, low * 1.5) * 1.1],
    logY: true,
  });
}

/** The cost of every plan, on a logarithmic scale. */
export function courseChart(course: Course, width: number, strings: Strings): Layer[] {
  const on = coursePlot(course, width);
  const points = course.costs.map((cost, i): Point => [i, cost]);
  const whole = ticks(on.x, 6).filter(({ value }) => Number.isInteger(value));
  return [
    [
      '',
      yAxis(on, { ticks: costTicks(on.y), name: strings.costOfPlan }) +
        xAxis(on, { ticks: whole, name: strings.iteration }),
    ],
    ['cost', curve(on, points, STROKES.plan)],
  ];
}

/** 1, 2 and 5 times the powers of ten between the ends, four at most. */
function costTicks([low, high]: readonly [number, number]): Tick[] {
  const values: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1)
    for (const factor of [1, 2, 5]) {
      const value = factor * 10 ** power;
      if (value >= low && value <= high) values.push(value);
    }
  const every = Math.ceil(values.length / 4);
  return ticksAt(values.filter((_, i) => (values.length - 1 - i) % every === 0));
}
