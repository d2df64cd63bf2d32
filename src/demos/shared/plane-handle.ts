import { svg } from './dom.ts';
import { type Bounds, onGrid } from './fragment.ts';
import { holdTouch } from './hold-touch.ts';

type Pair = readonly [number, number];

/** Values are rounded to multiples of `step`. */
interface Stretch extends Bounds {
  /** How far an arrow key moves; one step where nothing else is said. */
  readonly key?: number;
}

export interface PlaneHandleOptions {
  readonly label: string;
  readonly first: Stretch;
  readonly second: Stretch;
  /** Both values as a screen reader says them. */
  readonly text: (value: Pair) => string;
  /** The values under a place of the picture, in the units of its viewBox. */
  readonly valueAt: (place: Pair) => Pair;
  readonly onInput: (value: Pair) => void;
  readonly className: string;
}

export interface PlaneHandle {
  readonly element: SVGGElement;
  /** Moves the handle to a place of the picture and states its values. */
  place(at: Pair, value: Pair): void;
}

/** Which way keys move; Home and End go to the ends of the first value. */
const KEYS: Readonly<Record<string, Pair>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/**
 * A point of a plane inside an SVG picture: dragged by pointer, moved by the arrow keys, with shift ten times as far. To
 * assistive technology it is a slider of the first value, whose text says both. While it is held it carries `data-held`.
 */
export function createPlaneHandle(options: PlaneHandleOptions): PlaneHandle {
  const { label, first, second, text, valueAt, onInput, className } = options;
  const element = svg(
    'g',
    {
      class: `${className} bench-handle-free`,
      role: 'slider',
      tabindex: 0,
      // Until it has a place and a value.
      visibility: 'hidden',
      'aria-label': label,
      'aria-valuemin': first.min,
      'aria-valuemax': first.max,
      'aria-keyshortcuts': Object.keys(KEYS).join(' '),
    },
    svg('circle', { r: 16, fill: 'transparent' }),
    svg('circle', { r: 6.5 }),
  );
  let current: Pair = [0, 0];
  // From the pointer to the middle of the handle, in the picture: the values need not lie evenly there.
  let at: Pair = [0, 0];
  let grip: Pair = [0, 0];
  const set = ([a, b]: Pair): void => {
    const next: Pair = [onGrid(a, first), onGrid(b, second)];
    if (next[0] === current[0] && next[1] === current[1]) return;
    // Known at once: the next key may come before the picture has been drawn anew.
    current = next;
    onInput(next);
  };
  const pointed = (event: PointerEvent): Pair => {
    const matrix = element.ownerSVGElement?.getScreenCTM()?.inverse();
    if (!matrix) return at;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [x, y];
  };
  const release = (): void => element.removeAttribute('data-held');
  holdTouch(element);
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.setAttribute('data-held', '');
    const [x, y] = pointed(event);
    grip = [at[0] - x, at[1] - y];
  });
  element.addEventListener('pointermove', (event) => {
    if (!element.hasAttribute('data-held')) return;
    const [x, y] = pointed(event);
    set(valueAt([x + grip[0], y + grip[1]]));
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    element.addEventListener(type, release);
  element.addEventListener('keydown', (event) => {
    const way = KEYS[event.key];
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const times = event.shiftKey ? 10 : 1;
    const far = ({ step, key = step }: Stretch): number => times * key;
    set([current[0] + way[0] * far(first), current[1] + way[1] * far(second)]);
  });
  return {
    element,
    place(place, value) {
      [at, current] = [place, value];
      element.removeAttribute('visibility');
      element.setAttribute('transform', `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`);
      element.setAttribute('aria-valuenow', String(Number(value[0].toFixed(3))));
      element.setAttribute('aria-valuetext', text(value));
    },
  };
}
