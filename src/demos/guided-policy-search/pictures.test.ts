import { expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { controlsChart } from './controls-chart.ts';
import { bestPolicy } from './exact.ts';
import { landscape } from './landscape.ts';
import { landscapeChart } from './landscape-chart.ts';
import { planeChart, planePlot } from './plane-chart.ts';
import { residualsChart } from './residuals-chart.ts';
import { DEFAULT_STATE, runOf, startsOf } from './state.ts';
import { still } from './still.ts';
import { STRINGS } from './strings.ts';
import { VIEWS } from './task.ts';
import { termValues } from './term-values.ts';

test.each(VIEWS)('no picture has a number that is not one (%s)', (view) => {
  const state = { ...DEFAULT_STATE, view, rho: 0.2 };
  const task = { view, wind: state.wind, starts: startsOf(state) };
  const run = runOf(state);
  const best = bestPolicy(task);
  const way = run.rounds.map(({ theta }) => theta);
  const land = landscape(task, best.point, best.value, run.copy, way);
  for (const steps of [0, 1, 8, 240]) {
    const now = run.at(steps);
    const layers = [
      ...planeChart(planePlot(300), task, now.trajectories, now.theta, best.point, STRINGS.en),
      ...controlsChart(now, 3, 300, STRINGS.en),
      ...residualsChart(run, now, 300, STRINGS.en),
      ...landscapeChart(land, way.slice(0, now.rounds + 1), best.point, 300),
    ];
    for (const [, content] of layers) expect(content).not.toMatch(/NaN|Infinity|undefined/);
    for (const value of Object.values(termValues(now, state.rho, best))) expect(value).not.toMatch(/NaN|^$/);
  }
});

test.each(LOCALES)(
  'the still picture says what copying costs and carries nothing that runs (%s)',
  (locale) => {
    const picture = still(locale);
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture).toContain('263.9');
    expect(picture).toContain('213.20');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  },
);
