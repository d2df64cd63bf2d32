import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { iterationChart, pushChart } from './angle-charts.ts';
import { courseChart, coursePlot, searchChart } from './course-charts.ts';
import { gainsChart } from './gains-chart.ts';
import { createOracle } from './question.ts';
import { poleOf, pushUnder, stageBehind, stageOver, stagePlot, stateAt } from './stage.ts';
import { stateOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { SYSTEMS, pushedStart } from './task.ts';
import { termValues } from './term-values.ts';

const ask = createOracle();
const on = stagePlot(640);

describe.each(SYSTEMS)('the pictures of the %s', (system) => {
  const state = stateOf(system);

  test.each([0, 7, 999])('have no number that is not one: plan %d', (plan) => {
    const answer = ask({ task: state, plan, push: -0.2 });
    const { course, look } = answer;
    const strings = STRINGS[LOCALES[0]];
    const layers = [
      ...stageBehind(on, system, look),
      ...stageOver(on, system, look, 1.23, -0.2, ''),
      ...stageOver(on, system, look, 99, 0, ''),
      ...iterationChart(system, look, 300, strings).layers,
      ...pushChart(system, look, 700, strings).layers,
      ...gainsChart(system, look, 300, strings).layers,
      ...searchChart(look, 300, strings),
      ...courseChart(course, 300, strings),
    ];
    for (const [, content] of layers) expect(content).not.toMatch(/NaN|Infinity|undefined/);
    for (const value of Object.values(termValues(answer, state))) expect(value).not.toMatch(/NaN|^$/);
  });

  test('the tip of the pole is where the push puts it, and the other way round', () => {
    for (const push of [-0.5, 0, 0.3]) {
      const { tip } = poleOf(system, pushedStart(system, push));
      expect(tip[0]).toBeCloseTo(Math.sin(push), 12);
      expect(tip[1]).toBeCloseTo(-Math.cos(push), 12);
      expect(pushUnder(on, system, on.toX(tip[0]))).toBeCloseTo(push, 12);
    }
    expect(pushUnder(on, system, 1e6)).toBeCloseTo(Math.PI / 2, 12);
  });
});

test('a moment between two steps lies between their states, one after the end at the end', () => {
  const states = [
    [0, 1],
    [2, 5],
  ];
  expect(stateAt(states, 0.25)).toEqual([0.5, 2]);
  expect(stateAt(states, 7)).toEqual([2, 5]);
});

test('the plans of the chart lie where their costs say', () => {
  const { course } = ask({ task: stateOf('pendulum'), plan: 0, push: 0 });
  const plot = coursePlot(course, 400);
  const heights = course.costs.map((cost) => plot.toY(cost));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  for (const height of heights) {
    expect(height).toBeGreaterThan(plot.top);
    expect(height).toBeLessThan(plot.bottom);
  }
});
