import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { plot } from '#figures/kit/plot.ts';
import { powerTicks, ticks } from '#figures/kit/ticks.ts';
import type { Residuals, Run, Snapshot } from './run.ts';
import type { Strings } from './strings.ts';
import { STROKES } from './strokes.ts';

export const RESIDUALS_HEIGHT = 190;

/** Rounds that are shown at least. */
const LEAST_ROUNDS = 20;
/** Smaller residuals are drawn at the lower edge. */
const SMALLEST = 1e-3;

/** Both residuals after each complete round up to now, with the thresholds of the stopping rule. */
export function residualsChart(run: Run, now: Snapshot, width: number, strings: Strings): Layer[] {
  const most = run.rounds.length - 1;
  const end = Math.min(most, Math.max(LEAST_ROUNDS, now.rounds, Math.ceil(1.25 * (run.stopsAt ?? most))));
  const largest = Math.max(
    10,
    ...run.rounds.flatMap(({ residuals: { primal, dual } }) => [primal, dual]).filter(Number.isFinite),
  );
  const y = [SMALLEST, 1.5 * largest] as const;
  const on = plot({ left: 40, right: width - 12, top: 22, bottom: 150, x: [0, end], y, logY: true });
  const done = run.rounds.slice(0, now.rounds + 1);
  const points = (of: keyof Residuals, rounds: readonly Snapshot[]): Point[] =>
    rounds.flatMap(({ residuals }, round): Point[] => {
      const value = residuals[of];
      return Number.isFinite(value) ? [[round, Math.max(SMALLEST, value)]] : [];
    });
  const ends = (of: 'primal' | 'dual'): string =>
    points(of, done).slice(-1).map((point) => dot(on.at(point), of === 'dual' ? 'accent' : 'ink', 3.4)).join(''); // prettier-ignore
  const stop =
    run.stopsAt === undefined
      ? ''
      : segment(on, [run.stopsAt, on.y[0]], [run.stopsAt, on.y[1]], { tone: 'line', weight: 'thin' }) +
        label([on.toX(run.stopsAt) + 4, on.top + 10], strings.stop, { tone: 'faint' });
  return [
    [
      '',
      yAxis(on, { ticks: powerTicks(on.y), name: strings.residual }) +
        xAxis(on, {
          ticks: ticks(on.x, 6).filter(({ value }) => Number.isInteger(value)),
          name: strings.round,
        }) +
        stop,
    ],
    ['primal', curve(on, points('primalThreshold', run.rounds), STROKES.threshold)],
    ['dual', curve(on, points('dualThreshold', run.rounds), { ...STROKES.threshold, tone: 'accent' })],
    ['dual', curve(on, points('dual', done), STROKES.dual) + ends('dual')],
    ['primal', curve(on, points('primal', done), STROKES.primal) + ends('primal')],
  ];
}
