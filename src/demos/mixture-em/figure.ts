import { type Scale, linearScale } from '#figures/kit/scale.ts';
import type { Vector } from '#numerics/vector.ts';
import type { Shares } from './model.ts';
import { type Part, type Place, axesOf } from './plane-gaussian.ts';

const X = [-4.4, 4.4] as const;
const Y = [-3.3, 3.3] as const;
export const X_TICKS = [-4, -2, 0, 2, 4] as const;
export const Y_TICKS = [-2, 0, 2] as const;
/** How large the dot of a point is. */
const RADIUS = 4;

/** The plane in a picture so many pixels wide; both axes have the same unit. */
export interface Layout {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

export function layoutOf(width: number): Layout {
  const [left, right] = [22, width - 4];
  const bottom = Math.round(((right - left) * (Y[1] - Y[0])) / (X[1] - X[0]));
  return {
    x: linearScale(X, [left, right]),
    y: linearScale(Y, [bottom, 0]),
    left,
    right,
    bottom,
    height: bottom + 22,
  };
}

/** The part of a disc from one fraction of the turn to another, clockwise from the top. */
function wedge(cx: number, cy: number, from: number, to: number): string {
  const at = (turn: number): string => {
    const angle = 2 * Math.PI * turn;
    return `${(cx + RADIUS * Math.sin(angle)).toFixed(1)} ${(cy - RADIUS * Math.cos(angle)).toFixed(1)}`;
  };
  if (to - from > 0.995)
    return `M${(cx - RADIUS).toFixed(1)} ${cy.toFixed(1)}a${RADIUS} ${RADIUS} 0 1 1 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 1 ${-2 * RADIUS} 0Z`;
  return `M${cx.toFixed(1)} ${cy.toFixed(1)}L${at(from)}A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}

/** For each part one path of what it has of every point: sectors of small discs. */
export function sharePaths(
  { x, y }: Layout,
  points: readonly Place[],
  shares: Shares,
  parts: number,
): string[] {
  return Array.from({ length: parts }, (_, k) =>
    points
      .map(([a, b], n) => {
        const row: Vector = shares[n] ?? [];
        const share = row[k] ?? 0;
        if (share < 0.005) return '';
        const from = row.slice(0, k).reduce((sum, value) => sum + value, 0);
        return wedge(x(a), y(b), from, from + share);
      })
      .join(''),
  );
}

/** The ellipse of so many standard deviations around a part's mean. */
export function ellipsePath({ x, y }: Layout, { mean, covariance }: Part, deviations: number): string {
  const { major, minor, angle } = axesOf(covariance);
  const unit = x(1) - x(0);
  const [a, b] = [Math.sqrt(major), Math.sqrt(minor)].map((sd) => deviations * unit * sd);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(a ?? 0) * c, -(a ?? 0) * s];
  const [cx, cy] = [x(mean[0]), y(mean[1])];
  const size = `${(a ?? 0).toFixed(1)} ${(b ?? 0).toFixed(1)} ${((-angle * 180) / Math.PI).toFixed(1)}`;
  const end = `${(cx + dx).toFixed(1)} ${(cy + dy).toFixed(1)}`;
  const begin = `${(cx - dx).toFixed(1)} ${(cy - dy).toFixed(1)}`;
  return `M${begin}A${size} 1 1 ${end}A${size} 1 1 ${begin}`;
}
