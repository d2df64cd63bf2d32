import { describe, expect, test } from 'vitest';
import { markedParts } from '#demos/shared/demo-frame.ts';
import { LOCALES } from '#domain/locale.ts';
import { actionRows } from './action-rows.ts';
import { planeChart, policyUnder, PLANE, TRIANGLE, triangleChart } from './charts.ts';
import { EQUATIONS } from './equations.ts';
import { fromPlane, toPlane, toTriangle } from './plane.ts';
import { readingsOf } from './readings.ts';
import { searchChart } from './search-chart.ts';
import { defaultState, withPolicy } from './state.ts';
import { still } from './still.ts';
import { STRINGS } from './strings.ts';
import { TERMS, termValues } from './terms.ts';

const CHARTS = { planeChart, triangleChart };
const states = [
  defaultState(),
  withPolicy(defaultState(), fromPlane([3.2, -3.2])),
  { ...defaultState(), advantages: [1, 1, 1] },
  { ...defaultState(), advantages: [-2, 2, 2], delta: 1 },
];

describe.each(LOCALES)('the pictures (%s)', (locale) => {
  const strings = STRINGS[locale];

  test('the still one is an svg with a text alternative that holds the true divergence', () => {
    expect(still(locale)).toMatch(/<svg [^>]*role="img" aria-label="[^"]*0\.185[^"]*"/);
    expect(still(locale)).not.toMatch(/<script|\son\w+=|href|NaN|undefined|style=/);
  });

  test('none has a number that is not one, whatever the state', () => {
    for (const state of states) {
      const readings = readingsOf(state);
      const trail = [state.start, state.logits];
      const drawn = Object.values(CHARTS).map((draw) => draw(readings, trail, strings));
      for (const content of [...drawn, searchChart(readings, strings), actionRows(readings, strings)])
        expect(content).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

test('a place of either drawing is the policy that is drawn there', () => {
  const [x, y] = toPlane(policyUnder.plane(PLANE.at([0.7, -1.1])));
  expect(x).toBeCloseTo(0.7, 12);
  expect(y).toBeCloseTo(-1.1, 12);
  const logits = policyUnder.triangle(TRIANGLE.at(toTriangle([0.2, 0.3, 0.5])));
  expect((logits[1] ?? 0) - (logits[0] ?? 0)).toBeCloseTo(Math.log(1.5), 12);
  expect(policyUnder.triangle([0, 0]).every(Number.isFinite)).toBe(true);
});

test('every term of the equations has its number in the list', () => {
  expect([...markedParts(EQUATIONS)].sort()).toEqual([...TERMS].sort());
  for (const state of states)
    for (const value of Object.values(termValues(readingsOf(state))))
      expect(value).not.toMatch(/NaN|Infinity|undefined/);
  expect(termValues(readingsOf(defaultState()))).toMatchObject({
    fisher: '0.1500',
    kl: '0.1847',
    delta: '0.15',
  });
});
