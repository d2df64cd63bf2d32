import { part } from '#demos/shared/drawing.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, sample, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot } from '#figures/kit/mark.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { ticks, ticksAt } from '#figures/kit/ticks.ts';
import { addScaled } from '#numerics/vector.ts';
import { cross } from './marks.ts';
import { expectedGain, policyKl, type Trial } from './model.ts';
import type { Readings } from './readings.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

export const SEARCH_HEIGHT = 268;
/** A little more than the full step is shown. */
const LAST = 1.15;
const SIDES = { left: 40, right: 330, x: [0, LAST] } as const;

/** Divergence (above) and gain (below) along the natural step: the models dashed, the true functions, the trials on them. */
export function searchChart(readings: Readings, strings: Strings): string {
  const { state, promised, trials } = readings;
  const { logits, advantages, delta } = state;
  const kl = (share: number): number => policyKl(logits, addScaled(logits, share, promised.step));
  const gain = (share: number): number =>
    expectedGain(logits, addScaled(logits, share, promised.step), advantages);
  const upper = plot({ ...SIDES, top: 24, bottom: 114, y: [0, 1.1 * Math.max(kl(1), 1.4 * delta)] });
  const most = Math.max(gain(LAST), LAST * promised.gain, 0.01);
  const lower = plot({ ...SIDES, top: 148, bottom: 228, y: [0, 1.05 * most] });
  const marks = (on: Plot, value: (trial: Trial) => number): string =>
    trials
      .map((trial) => {
        const place = on.at([trial.share, value(trial)]);
        return trial.accepted
          ? part(parts('taken', 'search'), dot(place, 'accent', 4.4))
          : part(parts('search'), cross(place));
      })
      .join('');
  return [
    yAxis(upper, { ticks: ticks([0, upper.y[1]], 3), name: 'KL' }),
    xAxis(upper),
    part(
      parts('delta'),
      segment(upper, [0, delta], [LAST, delta], { tone: 'soft', weight: 'hair' }),
      label([upper.right + 4, upper.toY(delta)], '$\\delta$', { tone: 'soft', place: 'centre' }),
    ),
    part(
      parts('fisher'),
      curve(
        upper,
        sample((share) => delta * share * share, [0, LAST]),
        {
          tone: 'second',
          weight: 'bold',
          dash: 'dashed',
        },
      ),
    ),
    part(parts('kl'), curve(upper, sample(kl, [0, LAST]), { tone: 'first', weight: 'bold' })),
    marks(upper, (trial) => trial.kl),
    yAxis(lower, { ticks: ticks([0, lower.y[1]], 3), name: '$L$' }),
    xAxis(lower, { ticks: ticksAt([0, 0.25, 0.5, 0.75, 1], 2), name: strings.share }),
    part(
      parts('promised', 'gradient'),
      segment(lower, [0, 0], [LAST, LAST * promised.gain], {
        tone: 'second',
        weight: 'bold',
        dash: 'dashed',
      }),
    ),
    part(parts('gain'), curve(lower, sample(gain, [0, LAST]), { weight: 'bold' })),
    marks(lower, (trial) => trial.gain),
  ].join('');
}
