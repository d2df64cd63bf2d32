import { svg } from './dom.ts';
import { onGrid } from './fragment.ts';
import { holdTouch } from './hold-touch.ts';

export interface HandleOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as a screen reader says it. */
  readonly text: (value: number) => string;
  /** The value under a horizontal place in the picture, in the units of its viewBox. */
  readonly valueAt: (x: number) => number;
  readonly onInput: (value: number) => void;
  readonly className: string;
}

export interface Handle {
  readonly element: SVGGElement;
  /** Moves the handle to a place in the picture and states its value. */
  place(x: number, y: number, value: number): void;
}

/** Steps that a key moves by, ten times as many with shift; Home and End go to the ends. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A slider inside an SVG picture: dragged along the horizontal by pointer, moved by the arrow keys, Page Up and Down, Home
 * and End. The hit area is 24 by 24 at least. While it is held it carries `data-held`.
 */
export function createHandle({
  label,
  min,
  max,
  step,
  text,
  valueAt,
  onInput,
  className,
}: HandleOptions): Handle {
  const element = svg(
    'g',
    {
      class: className,
      role: 'slider',
      tabindex: 0,
      // Until it has a place and a value.
      visibility: 'hidden',
      'aria-label': label,
      'aria-valuemin': min,
      'aria-valuemax': max,
      'aria-orientation': 'horizontal',
    },
    svg('circle', { r: 14, fill: 'transparent' }),
    svg('circle', { r: 6 }),
  );
  let current = min;
  let grip = 0;
  const set = (value: number): void => {
    // Known at once: the next key may come before the picture has been drawn anew.
    current = onGrid(value, { min, max, step });
    onInput(current);
  };
  const pointed = (event: PointerEvent): number => {
    const picture = element.ownerSVGElement;
    const matrix = picture?.getScreenCTM();
    return matrix ? valueAt((event.clientX - matrix.e) / matrix.a) : current;
  };
  const release = (): void => element.removeAttribute('data-held');
  holdTouch(element);
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.setAttribute('data-held', '');
    grip = current - pointed(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (element.hasAttribute('data-held')) set(pointed(event) + grip);
  });
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('lostpointercapture', release);
  element.addEventListener('keydown', (event) => {
    const steps = KEY_STEPS[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(current + steps * step * (event.shiftKey ? 10 : 1));
  });
  return {
    element,
    place(x, y, value) {
      current = value;
      element.removeAttribute('visibility');
      element.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      element.setAttribute('aria-valuenow', String(Number(value.toFixed(3))));
      element.setAttribute('aria-valuetext', text(value));
    },
  };
}
