import { type Point, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale, logScale } from '#figures/kit/scale.ts';
import { laiRobbins } from './bounds.ts';
import type { TracePoint } from './model.ts';
import { POLICIES } from './policies.ts';
import { BOUNDS, type State } from './state.ts';
import { ucb1Bound } from './ucb.ts';

export const HEIGHT = 330;
export const TOP = 10;
export const BASE = HEIGHT - 22;
export const LEFT = 40;
export const X_TICKS = [1, 10, 100, 1000, 10_000] as const;
/** Room on the right for the lines' names. */
const NAMES = 66;
/** The height of a name, and its width. */
const LINE = 14;
const SIDE = 72;

export interface RegretLine {
  readonly name: string;
  readonly d: string;
  /** Where its name begins: where the line ends, or leaves the picture at the top. */
  readonly label: Point | null;
}

/** Regret over the number of plays, which has a logarithmic axis: there, logarithmic growth is a straight line. */
export interface RegretFigure {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  readonly highest: number;
  readonly lines: readonly RegretLine[];
  readonly bands: readonly { readonly name: string; readonly d: string }[];
}

/** Heights for the names of lines: at their ends, but raised where one would cover another beside or below it. */
export function labelHeights(ends: readonly (Point | null)[]): number[] {
  const found = ends.map((end) => Math.min(BASE - 8, end?.[1] ?? 0));
  const order = ends.flatMap((end, i) => (end === null ? [] : [{ end, i }]));
  order.sort((a, b) => b.end[1] - a.end[1]);
  order.forEach(({ end, i }, rank) => {
    for (const below of order.slice(0, rank))
      if (Math.abs(below.end[0] - end[0]) < SIDE)
        found[i] = Math.min(found[i] ?? 0, (found[below.i] ?? 0) - LINE);
  });
  return found;
}

function band(trace: readonly TracePoint[], at: (point: TracePoint, sign: number) => Point): string {
  const there = trace.map((point) => at(point, 1));
  const back = trace.map((point) => at(point, -1)).reverse();
  return trace.length === 0 ? '' : `${linePath([...there, ...back])}Z`;
}

export function regretFigure(state: State, trace: readonly TracePoint[], width: number): RegretFigure {
  const right = width - NAMES;
  const x = logScale([1, BOUNDS.plays.max], [LEFT, right]);
  const lower = laiRobbins(state.means);
  const last = trace.at(-1);
  const ends = last === undefined ? [] : POLICIES.map((policy) => last.regret[policy].mean);
  const measured = 1.15 * Math.max(10, lower * Math.log(Math.max(10, state.plays)), ...ends);
  const highest =
    state.scale === 'bound' ? Math.max(measured, 1.05 * ucb1Bound(state.means, BOUNDS.plays.max)) : measured;
  const y = linearScale([0, highest], [BASE, TOP]);
  const theory = Array.from({ length: 61 }, (_, i) => BOUNDS.plays.max ** (i / 60));
  const line = (
    name: string,
    points: readonly (readonly [number, number])[],
  ): Omit<RegretLine, 'label'> & { readonly end: Point | null } => {
    const drawn = points.map(([n, value]): Point => [x(n), y(value)]);
    const leaving = drawn.find(([, at]) => at < TOP);
    return {
      name,
      d: linePath(drawn),
      end: leaving === undefined ? (drawn.at(-1) ?? null) : [leaving[0], TOP],
    };
  };
  const drawn = [
    line(
      'bound',
      theory.map((n) => [n, ucb1Bound(state.means, n)]),
    ),
    line(
      'lower',
      theory.map((n) => [n, lower * Math.log(n)]),
    ),
    ...POLICIES.map((policy) =>
      line(
        policy,
        trace.map(({ plays, regret }) => [plays, regret[policy].mean]),
      ),
    ),
  ];
  const heights = labelHeights(drawn.map(({ end }) => end));
  return {
    x,
    y,
    right,
    highest,
    lines: drawn.map(({ name, d, end }, i) => ({
      name,
      d,
      label: end === null ? null : [end[0] + 6, Math.max(TOP + 6, (heights[i] ?? 0) + 4)],
    })),
    bands: POLICIES.map((policy) => ({
      name: policy,
      d: band(trace, ({ plays, regret }, sign) => [
        x(plays),
        y(Math.max(0, regret[policy].mean + sign * 2 * (regret[policy].error ?? 0))),
      ]),
    })),
  };
}
