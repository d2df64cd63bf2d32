import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { bestPolicy } from './exact.ts';
import { planeChart, planeHeight, planePlot } from './plane-chart.ts';
import { DEFAULT_STATE, runOf, startsOf } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/** The still picture, as the text of one <svg>: trajectories and policy a few steps into the negotiation. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { view, wind, steps } = DEFAULT_STATE;
  const task = { view, wind, starts: startsOf(DEFAULT_STATE) };
  const run = runOf(DEFAULT_STATE);
  const now = run.at(steps);
  const best = bestPolicy(task);
  const layers = planeChart(planePlot(WIDTH), task, now.trajectories, now.theta, best.point, strings);
  const fact = strings.still(fixed(run.rounds[0]?.policyCost ?? NaN, 2), fixed(best.value, 2));
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${planeHeight(WIDTH)}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.plane}. ${fact}`)}">`,
    ...layers.map(([, content]) => content),
    '</svg>',
  ].join('');
}
