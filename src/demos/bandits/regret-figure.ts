import { type Point, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale, logScale } from '#figures/kit/scale.ts';
import { laiRobbins } from './bounds.ts';
import type { TracePoint } from './model.ts';
import { POLICIES } from './policies.ts';
import { BOUNDS, type State } from './state.ts';
import { ucb1Bound } from './ucb.ts';

export const LEFT = 40;
export const X_TICKS = [1, 10, 100, 1000, 10_000] as const;
/** Room on the right for the lines' names. */
const NAMES = 66;

export interface RegretLine {
  readonly name: string;
  readonly d: string;
  /** Where it ends, or leaves the picture at the top. */
  readonly end: Point | null;
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

function band(trace: readonly TracePoint[], at: (point: TracePoint, sign: number) => Point): string {
  const there = trace.map((point) => at(point, 1));
  const back = trace.map((point) => at(point, -1)).reverse();
  return trace.length === 0 ? '' : `${linePath([...there, ...back])}Z`;
}

export function regretFigure(
  state: State,
  trace: readonly TracePoint[],
  width: number,
  [top, base]: readonly [number, number],
): RegretFigure {
  const right = width - NAMES;
  const x = logScale([1, BOUNDS.plays.max], [LEFT, right]);
  const lower = laiRobbins(state.means);
  const last = trace.at(-1);
  const ends = last === undefined ? [] : POLICIES.map((policy) => last.regret[policy].mean);
  const measured = 1.15 * Math.max(10, lower * Math.log(Math.max(10, state.plays)), ...ends);
  const highest =
    state.scale === 'bound' ? Math.max(measured, 1.05 * ucb1Bound(state.means, BOUNDS.plays.max)) : measured;
  const y = linearScale([0, highest], [base, top]);
  const theory = Array.from({ length: 61 }, (_, i) => BOUNDS.plays.max ** (i / 60));
  const line = (name: string, points: readonly (readonly [number, number])[]): RegretLine => {
    const drawn = points.map(([n, value]): Point => [x(n), y(value)]);
    const leaving = drawn.find(([, at]) => at < top);
    return {
      name,
      d: linePath(drawn),
      end: leaving === undefined ? (drawn.at(-1) ?? null) : [leaving[0], top],
    };
  };
  return {
    x,
    y,
    right,
    highest,
    lines: [
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
    ],
    bands: POLICIES.map((policy) => ({
      name: policy,
      d: band(trace, ({ plays, regret }, sign) => [
        x(plays),
        y(Math.max(0, regret[policy].mean + sign * 2 * (regret[policy].error ?? 0))),
      ]),
    })),
  };
}
