import { type Canvas, createCanvas } from '#demos/shared/canvas.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import type { Plot } from '#figures/kit/plot.ts';
import { ANGLE_HEIGHT, iterationChart, pushChart } from './angle-charts.ts';
import { COURSE_HEIGHT, SEARCH_HEIGHT, courseChart, coursePlot, searchChart } from './course-charts.ts';
import { GAINS_HEIGHT, gainsChart } from './gains-chart.ts';
import { momentMark } from './over-time.ts';
import type { Answer } from './question.ts';
import { costText } from './readout.ts';
import { poleOf, pushUnder, stageBehind, stageOver, stagePlot } from './stage.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';
import { SYSTEMS, type System, pushedStart } from './task.ts';

/** Widths in pixels of the two columns. */
export interface Widths {
  readonly left: number;
  readonly right: number;
}

export interface Pictures {
  readonly stage: Canvas;
  readonly iteration: Canvas;
  readonly course: Canvas;
  readonly search: Canvas;
  readonly gains: Canvas;
  readonly push: Canvas;
  /** Draws everything but the moment. */
  draw(answer: Answer, widths: Widths): void;
  /** Draws the moment shown and puts the tip of the pole where it is. */
  drawMoment(answer: Answer, state: State): void;
}

/** The six pictures, with the handles on two of them. */
export function createPictures(
  strings: Strings,
  onPush: (push: number) => void,
  onPlan: (plan: number) => void,
): Pictures {
  let system: System = SYSTEMS[0];
  let stageOn = stagePlot(640);
  let courseOn: Plot | undefined;
  let costs: readonly number[] = [];
  let marked: readonly (readonly [Canvas, readonly Plot[]])[] = [];
  const tip = createHandle({
    ...BOUNDS.push,
    label: strings.push,
    text: (value) => strings.pushText(fixed(Math.abs(value), 2), value >= 0),
    valueAt: (x) => pushUnder(stageOn, system, x),
    onInput: onPush,
    className: 'bench-handle',
  });
  tip.element.setAttribute('data-part', 'deviation');
  const plans = createHandle({
    ...BOUNDS.plan,
    label: strings.plan,
    text: (value) => strings.planText(value, costText(costs[value] ?? NaN)),
    valueAt: (x) => courseOn?.toX.invert(x) ?? 0,
    onInput: onPlan,
    className: 'bench-handle',
  });
  plans.element.setAttribute('data-part', 'plan cost');
  const pictures = {
    stage: createCanvas(strings.stageName, tip.element),
    iteration: createCanvas(strings.iterationName),
    course: createCanvas(strings.courseName, plans.element),
    search: createCanvas(strings.searchName),
    gains: createCanvas(strings.gainsName),
    push: createCanvas(strings.pushName),
  };
  return {
    ...pictures,
    draw({ course, look, plan, question }, { left, right }) {
      ({ system } = question.task);
      ({ costs } = course);
      stageOn = stagePlot(left);
      courseOn = coursePlot(course, right);
      const iteration = iterationChart(system, look, left, strings);
      const push = pushChart(system, look, right, strings);
      const gains = gainsChart(system, look, left, strings);
      pictures.stage.draw(left, Math.ceil(stageOn.bottom), stageBehind(stageOn, system, look));
      pictures.iteration.draw(left, ANGLE_HEIGHT, iteration.layers);
      pictures.course.draw(right, COURSE_HEIGHT, courseChart(course, right, strings));
      pictures.search.draw(right, SEARCH_HEIGHT, searchChart(look, right, strings));
      pictures.gains.draw(left, GAINS_HEIGHT, gains.layers);
      pictures.push.draw(right, ANGLE_HEIGHT, push.layers);
      marked = [
        [pictures.iteration, [iteration.on]],
        [pictures.push, [push.on]],
        [pictures.gains, gains.panels],
      ];
      plans.element.setAttribute('aria-valuemax', String(costs.length - 1));
      plans.place(courseOn.toX(plan), courseOn.toY(look.plan.cost), plan);
    },
    drawMoment({ look }, { time, push }) {
      pictures.stage.drawOver(stageOver(stageOn, system, look, time, push, `${fixed(time, 2)} s`));
      for (const [canvas, plots] of marked)
        canvas.drawOver([['', plots.map((on) => momentMark(on, time)).join('')]]);
      const [x, y] = stageOn.at(poleOf(system, pushedStart(system, push)).tip);
      tip.place(x, y, push);
    },
  };
}
