import { svg } from './dom.ts';

export type Place = readonly [x: number, y: number];

export interface PointHandleOptions {
  readonly label: string;
  /** How far an arrow key moves the point, in its own units. */
  readonly step: number;
  readonly min: number;
  readonly max: number;
  /** The value under a place of the picture, in the units of its viewBox. */
  readonly valueAt: (place: Place) => Place;
  readonly onInput: (value: Place) => void;
  readonly className: string;
}

export interface PointHandle {
  readonly element: SVGGElement;
  /** Moves the handle to a place in the picture and states its value in words. */
  place(at: Place, value: Place, text: string): void;
}

/** Directions that a key moves into; with Shift ten times as far. */
const KEYS: Readonly<Record<string, Place>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * A point of a picture that is dragged in the plane, or moved by the four arrow keys. To assistive technology it is a slider
 * whose value text says the whole point. While it is held it carries `data-held`.
 */
export function createPointHandle(options: PointHandleOptions): PointHandle {
  const { label, step, min, max, valueAt, onInput, className } = options;
  const element = svg(
    'g',
    {
      class: className,
      role: 'slider',
      tabindex: 0,
      'aria-label': label,
      'aria-valuemin': min,
      'aria-valuemax': max,
      'aria-keyshortcuts': 'ArrowLeft ArrowRight ArrowUp ArrowDown',
    },
    svg('circle', { r: 15, fill: 'transparent' }),
    svg('circle', { r: 6 }),
  );
  let [value, at]: [Place, Place] = [
    [0, 0],
    [0, 0],
  ];
  let grip: Place = [0, 0];
  const pointed = (event: PointerEvent): Place => {
    const matrix = element.ownerSVGElement?.getScreenCTM();
    if (!matrix) return at;
    return [(event.clientX - matrix.e) / matrix.a, (event.clientY - matrix.f) / matrix.d];
  };
  const release = (): void => element.removeAttribute('data-held');
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
    onInput(valueAt([x + grip[0], y + grip[1]]));
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    element.addEventListener(type, release);
  element.addEventListener('keydown', (event) => {
    const direction = KEYS[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const far = step * (event.shiftKey ? 10 : 1);
    onInput([value[0] + far * direction[0], value[1] + far * direction[1]]);
  });
  return {
    element,
    place(place, now, text) {
      [at, value] = [place, now];
      element.setAttribute('transform', `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`);
      element.setAttribute('aria-valuenow', String(Number(now[0].toFixed(3))));
      element.setAttribute('aria-valuetext', text);
    },
  };
}
