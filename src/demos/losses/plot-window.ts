import { setAttributes, svg } from '#demos/shared/dom.ts';

/** The pixels of a small plot: room for numbers at the left and below. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

export function frameOf(width: number, height: number): Frame {
  return { left: 24, right: width - 8, top: 8, base: height - 20 };
}

export interface PlotWindow {
  readonly element: SVGSVGElement;
  /** Moves it to a frame, without moving what it holds. */
  place(frame: Frame): void;
}

/** A part of a picture that cuts off what leaves it. */
export function createWindow(...content: readonly SVGElement[]): PlotWindow {
  const element = svg('svg', { overflow: 'hidden' }, ...content);
  return {
    element,
    place({ left, right, top, base }) {
      const [width, height] = [right - left, base - top];
      setAttributes(element, {
        x: left,
        y: top,
        width,
        height,
        viewBox: `${left} ${top} ${width} ${height}`,
      });
    },
  };
}

/** The widest that residuals and margins are shown, and the highest that losses are. */
const [FURTHEST, HIGHEST] = [16, 40] as const;

/** A stretch of residuals or margins around 0 that holds all of these, within reason; ends are even numbers, so that it seldom changes. */
export function stretchFor(values: readonly number[]): readonly [number, number] {
  const most = Math.max(4, ...values.map(Math.abs).filter(Number.isFinite));
  const end = Math.min(FURTHEST, 2 * Math.ceil(most / 2));
  return [-end, end];
}

/** A stretch of losses and slopes that holds all of these losses, within reason; it doubles, so that it seldom changes. */
export function heightFor(losses: readonly number[]): readonly [number, number] {
  const most = Math.max(...losses.filter(Number.isFinite));
  const top = [5, 10, 20].find((end) => most < 0.97 * end) ?? HIGHEST;
  return [-0.48 * top, top];
}
