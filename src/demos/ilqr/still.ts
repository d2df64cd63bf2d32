import type { Layer } from '#demos/shared/canvas.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { createOracle } from './question.ts';
import { costText } from './readout.ts';
import { stageBehind, stageOver, stagePlot } from './stage.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;
const ask = createOracle();

/** The still picture, as the text of one <svg>: the plan that the demo begins with, and its motion about to begin. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { system, weight, spread, seed, plan, push, time } = DEFAULT_STATE;
  const { look, course } = ask({ task: { system, weight, spread, seed }, plan, push });
  const on = stagePlot(WIDTH);
  const layers: readonly Layer[] = [
    ...stageBehind(on, system, look),
    ...stageOver(on, system, look, time, push, ''),
  ];
  const last = course.costs.at(-1) ?? NaN;
  const fact = strings.still(plan, course.alphas.length, costText(look.plan.cost), costText(last));
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${Math.ceil(on.bottom)}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.stageName}. ${fact}`)}">`,
    ...layers.map(([, content]) => content),
    '</svg>',
  ].join('');
}
