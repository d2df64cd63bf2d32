import type { Layer } from '#demos/shared/canvas.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { createOracle } from './question.ts';
import { costText } from './readout.ts';
import { stageBehind, stageOver, stagePlot } from './stage.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';
import { MOST_ITERATIONS, duration } from './task.ts';

const WIDTH = 640;
const { system, weight, spread, seed } = DEFAULT_STATE;
const ask = createOracle();

/** The still picture, as the text of one <svg>: the last plan as a motion. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { look, course } = ask({ task: { system, weight, spread, seed }, plan: MOST_ITERATIONS, push: 0 });
  const on = stagePlot(WIDTH);
  const layers: readonly Layer[] = [
    ...stageBehind(on, system, look),
    ...stageOver(on, system, look, duration(system), 0, ''),
  ];
  const fact = strings.still(costText(look.plan.cost), course.alphas.length);
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${Math.ceil(on.bottom)}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.stageName}. ${fact}`)}">`,
    ...layers.map(([, content]) => content),
    '</svg>',
  ].join('');
}
