import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { fixed } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { lazy } from '#worked/lazy.ts';
import { learnEpisode, modelOf } from './episodes.ts';
import { ANGLES, ANGLE_TICKS, SECONDS, beamAxes, beamPaths, pathOfSample } from './figure.ts';
import { COARSE, cloudOf, planOf, realTrials } from './forecast.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';
import { STANDARD_TASK } from './task.ts';

const [WIDTH, HEIGHT] = [640, 270] as const;
const [PARTICLES, TRIALS] = [60, 10] as const;

/** The first episode of the state that the demo begins with. */
const first = lazy(() => {
  const { seed } = DEFAULT_STATE;
  const episode = learnEpisode(seed, [], STANDARD_TASK);
  const changes = modelOf(seed, [episode]);
  return {
    plan: planOf(changes, episode.parameters, STANDARD_TASK),
    cloud: cloudOf(changes, episode.parameters, STANDARD_TASK, seed, COARSE),
    real: realTrials(episode.parameters, STANDARD_TASK, seed, TRIALS),
  };
});

/**
 * The still picture, as the text of one <svg>: the predicted band, particles and real trials. Colours are the page's custom
 * properties; no script, no ids.
 */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { plan, cloud, real } = first();
  const axes = beamAxes(WIDTH, HEIGHT);
  const { x, y } = axes;
  const paths = beamPaths(plan, axes);
  const [left, right, top, base] = [x(0), x(SECONDS), y(ANGLES[1]), y(ANGLES[0])];
  const some = (of: typeof cloud, count: number): string =>
    Array.from({ length: count }, (_, i) => pathOfSample(of, i, axes)).join('');
  const stroke = (d: string, style: string): string => `<path d="${d}" style="fill:none;${style}"/>`;
  const text = (at: readonly [number, number], anchor: string, what: string): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" style="fill:var(--ink-3)">${what}</text>`;
  return [
    `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(`${strings.pictures.beam}. ${strings.still}`)}">`,
    stroke(`M${left} ${base}H${right}`, 'stroke:var(--ink-3)'),
    `<svg x="${left}" y="${top}" width="${right - left}" height="${base - top}" viewBox="${left} ${top} ${right - left} ${base - top}" overflow="hidden">`,
    stroke(some(cloud, PARTICLES), 'stroke:var(--data-2);stroke-opacity:0.25'),
    stroke(some(real, TRIALS), 'stroke:var(--ink-3)'),
    `<path d="${paths.band}" style="fill:var(--data-1);fill-opacity:0.22"/>`,
    stroke(paths.mean, 'stroke:var(--data-1);stroke-width:2'),
    '</svg>',
    ...ANGLE_TICKS.map((tick) => text([left - 6, y(tick) + 4], 'end', fixed(tick, 1))),
    ...[0, 1, 2].map((tick) => text([x(tick), base + 18], 'middle', fixed(tick, 1))),
    '</svg>',
  ].join('');
}
