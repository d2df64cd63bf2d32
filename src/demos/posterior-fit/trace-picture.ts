import { part } from '#demos/shared/drawing.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { plot } from '#figures/kit/plot.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Session } from './session.ts';
import type { Strings } from './strings.ts';

export const TRACE_HEIGHT = 190;

/** The bound against the number of steps, under the log evidence. */
export function tracePicture({ run, exact, laplace }: Session, strings: Strings): string {
  // A little room at the right, so that the last step lies inside of the plot.
  const count = Math.max(60, Math.ceil(1.02 * run.bounds.length));
  const top = Math.max(exact.logEvidence, laplace?.logEvidence ?? -Infinity) + 0.5;
  const on = plot({ left: 34, right: 344, top: 12, bottom: 150, x: [0, count], y: [top - 4, top] });
  const every = Math.ceil(run.bounds.length / 320);
  const shown = run.bounds.flatMap((bound, i): Point[] =>
    i % every === 0 || i === run.bounds.length - 1 ? [[i, bound]] : [],
  );
  const now = run.bounds.at(-1) ?? NaN;
  const at = run.bounds.length - 1;
  const floor = Math.max(now, top - 4);
  return [
    xAxis(on, { ticks: ticks([0, count], 6) }),
    label([on.right, TRACE_HEIGHT - 6], strings.stepAxis, { tone: 'faint', anchor: 'end' }),
    yAxis(on, { ticks: ticks([top - 4, top], 4) }),
    laplace === null
      ? ''
      : part(
          'laplace',
          segment(on, [0, laplace.logEvidence], [count, laplace.logEvidence], {
            tone: 'second',
            dash: 'dashed',
          }),
        ),
    part(
      'evidence',
      segment(on, [0, exact.logEvidence], [count, exact.logEvidence], { tone: 'ink', weight: 'bold' }),
    ),
    part('divergence', segment(on, [at, floor], [at, exact.logEvidence], { tone: 'accent', weight: 'bold' })),
    part('bound rate', curve(on, shown, { tone: 'first', weight: 'bold' })),
    now >= top - 4 ? part('bound', dot(on.at([at, now]), 'first', 3)) : '',
  ].join('');
}
