import { expect, test } from 'vitest';
import { createOracle } from './question.ts';
import { stateOf } from './state.ts';

const { system, weight, spread, seed } = stateOf('pendulum');
const task = { system, weight, spread, seed };

test('an answer tells the course of the run, and looks at the last plan where there is none of that number', () => {
  const { course, plan, look } = createOracle()({ task, plan: 999, push: 0 });
  expect(course.costs).toHaveLength(course.alphas.length + 1);
  expect(course.ratios).toHaveLength(course.alphas.length);
  expect(plan).toBe(course.alphas.length);
  expect(look.plan.cost).toBe(course.costs.at(-1));
  expect(look.trials).toEqual([]);
});

test('a task is solved once for all questions about it in a row', () => {
  const ask = createOracle();
  const first = ask({ task, plan: 2, push: 0 });
  const again = ask({ task: { ...task }, plan: 2, push: 0.1 });
  expect(again.look.plan).toBe(first.look.plan);
  for (const change of [{ weight: 1 }, { seed: 2 }, { spread: 2 }])
    expect(ask({ task: { ...task, ...change }, plan: 2, push: 0 }).look.plan).not.toBe(first.look.plan);
});

test('an answer passes through a worker as it is', () => {
  const answer = createOracle()({ task, plan: 3, push: 0.2 });
  expect(structuredClone(answer)).toEqual(answer);
});
