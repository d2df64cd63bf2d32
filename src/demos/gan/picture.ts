import { type Point, areaPath, closedPath, linePath, pixel } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { feedForward } from '#demos/shared/network.ts';
import { type Config, hasCritic } from './config.ts';
import { BIN, MIDDLES, realDensity } from './bins.ts';
import type { Measured } from './measure.ts';
import type { Players } from './players.ts';
import { scoreCurves } from './score-curves.ts';
import { pushAt } from './push.ts';

/** The stretch of x that is shown. */
const X_RANGE = [-6.5, 6.5] as const;
export const X_TICKS = [-6, -4, -2, 0, 2, 4, 6] as const;

/** Top and bottom of each panel, under the line that names it. */
export const PANELS = {
  densities: [6, 150],
  generator: [204, 288],
  scores: [328, 418],
  sums: [458, 534],
} as const;
export const HEIGHT = 538;
/** Room for the numbers of the score panel. */
export const LEFT = 26;

/** The lines of the picture from the back to the front: name, class, parts. */
export const LINES = [
  ['modes', 'bench-thin', 'real'],
  ['moved', 'gan-moved', 'distance'],
  ['realArea', 'gan-real-area', 'real'],
  ['real', 'bench-line gan-real', 'real'],
  ['generated', 'bench-line gan-generated', 'generated'],
  ['map', 'bench-line gan-generated', 'generated'],
  ['pushes', 'bench-line gan-pushes', 'loss'],
  ['best', 'bench-line gan-best', 'best'],
  ['learned', 'bench-line gan-score', 'score value'],
  ['realSum', 'bench-line gan-real', 'real distance'],
  ['generatedSum', 'bench-line gan-generated', 'generated distance'],
] as const;

/** The panels, and where their names stand. */
export const TITLES = [
  ['densities', 12],
  ['generator', PANELS.generator[0] - 10],
  ['scores', PANELS.scores[0] - 12],
  ['sums', PANELS.sums[0] - 12],
] as const;

/** Noise at which the push of the generator's loss is drawn, and how long a push of one is. */
const PUSHED_Z = [-1.8, -1.3, -0.9, -0.55, -0.25, 0, 0.25, 0.55, 0.9, 1.3, 1.8];
const Z_RANGE = [-2.4, 2.4] as const;
const PUSH_PIXELS = 36;
const LONGEST_PUSH = 54;

/** Everything that the picture shows, as paths in the units of its viewBox. */
export interface Picture {
  readonly x: Scale;
  /** The levels on which the panels stand. */
  readonly axis: string;
  /** Where the modes of p are, through all panels. */
  readonly modes: string;
  readonly realArea: string;
  readonly real: string;
  readonly generated: string;
  /** x = G(z), z upwards. */
  readonly map: string;
  readonly pushes: string;
  readonly pushed: readonly Point[];
  readonly learned: string;
  readonly best: string;
  /** Values on the left of the score panel: where they stand and what they are. */
  readonly scoreTicks: readonly { readonly at: number; readonly value: number }[];
  /** The area between the cumulative distribution functions. */
  readonly moved: string;
  readonly realSum: string;
  readonly generatedSum: string;
  /** The tops of the two modes. */
  readonly peaks: { readonly left: Point; readonly right: Point };
}

function sums(masses: readonly number[]): number[] {
  let sum = 0;
  return masses.map((mass) => (sum += mass));
}

/** An arrow along the horizontal; none for a push of less than a pixel. */
function arrow([x, y]: Point, push: number): string {
  const length = Math.max(-LONGEST_PUSH, Math.min(LONGEST_PUSH, PUSH_PIXELS * push));
  if (!(Math.abs(length) >= 1)) return '';
  const head = Math.min(4, Math.abs(length)) * Math.sign(length);
  return `M${pixel(x)} ${pixel(y)}h${pixel(length)}m${pixel(-head)} -3l${pixel(head)} 3l${pixel(-head)} 3`;
}

/** The picture, so many pixels wide. */
export function picture(config: Config, players: Players, measured: Measured, width: number): Picture {
  const x = linearScale(X_RANGE, [LEFT, width - 8]);
  const shown = MIDDLES.flatMap((at, i) => (at > X_RANGE[0] && at < X_RANGE[1] ? [i] : []));
  const place = (i: number): number => x(MIDDLES[i] ?? 0);
  const line = (values: readonly number[], y: Scale): Point[] =>
    shown.map((i) => [place(i), y(values[i] ?? 0)]);
  const inverse = (range: readonly [number, number], [top, bottom]: readonly [number, number]): Scale =>
    linearScale(range, [bottom, top]);

  const { p } = measured;
  const real = p.map((mass) => mass / BIN);
  const generated = measured.q.map((mass) => mass / BIN);
  const highest = Math.max(...real);
  const density = inverse(
    [0, 1.15 * Math.max(highest, Math.min(1.8 * highest, Math.max(...generated)))],
    PANELS.densities,
  );
  const [, base] = PANELS.densities;

  const z = inverse(Z_RANGE, PANELS.generator);
  const send = (noise: number): Point => [
    Math.max(LEFT - 20, Math.min(width + 20, x(feedForward(players.generator, [noise])[0] ?? 0))),
    z(noise),
  ];
  const noises = Array.from({ length: 97 }, (_, i) => Z_RANGE[0] + (i * (Z_RANGE[1] - Z_RANGE[0])) / 96);
  const pushed = PUSHED_Z.map(send);

  const { learned, best } = scoreCurves(config.loss, measured);
  const most = Math.ceil(Math.max(1, ...best.map(Math.abs)));
  const range = hasCritic(config.loss) ? ([-most, most] as const) : ([0, 1] as const);
  const score = inverse(range, PANELS.scores);
  const level = inverse([0, 1], PANELS.sums);
  const [realSum, generatedSum] = [line(sums(p), level), line(sums(measured.q), level)];
  const peak = (at: number): Point => [x(at), density(realDensity(at, config))];
  return {
    x,
    axis: Object.values(PANELS)
      .map(([, bottom]) => `M${LEFT} ${bottom}H${width}`)
      .join(''),
    modes: [config.left, config.right]
      .map((at) => `M${pixel(x(at))} ${base}v4M${pixel(x(at))} ${base + 22}V${HEIGHT - 4}`)
      .join(''),
    realArea: areaPath(line(real, density), base),
    real: linePath(line(real, density)),
    generated: linePath(line(generated, density).map(([at, y]) => [at, Math.max(-20, y)])),
    map: linePath(noises.map(send)),
    pushes: PUSHED_Z.map((noise, i) =>
      arrow(
        pushed[i] ?? [0, 0],
        pushAt(config.loss, players, feedForward(players.generator, [noise])[0] ?? 0),
      ),
    ).join(''),
    pushed,
    learned: linePath(line(learned, score)),
    best: linePath(line(best, score)),
    scoreTicks: [range[0], (range[0] + range[1]) / 2, range[1]].map((value) => ({ at: score(value), value })),
    moved: closedPath([...realSum, ...generatedSum.toReversed()]),
    realSum: linePath(realSum),
    generatedSum: linePath(generatedSum),
    peaks: { left: peak(config.left), right: peak(config.right) },
  };
}
