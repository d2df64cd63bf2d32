import { setAttributes, svg } from '#demos/shared/dom.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { linePath } from '#figures/kit/path.ts';
import { entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import type { Forecast } from './assemble.ts';
import { type PoleFrame, polesPath, sectorPath, tip } from './figure.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

const PARTICLES = 120;
/** How far out the goal's mark stands, in lengths of the pole. */
const GOAL = 1.16;

export type Grip = 'start' | 'goal';

export interface PolePicture {
  readonly element: SVGSVGElement;
  draw(state: State, forecast: Forecast | null, width: number): void;
}

/** The pole at the time that is looked at. Its start and its goal are dragged by their tips. */
export function createPolePicture(
  strings: Strings,
  onMove: (grip: Grip, angle: number) => void,
): PolePicture {
  let frame: PoleFrame = { cx: 160, cy: 180, length: 130 };
  const handle = (grip: Grip, bounds: Bounds, reach: number, part: string): Handle => {
    const made = createHandle({
      ...bounds,
      label: strings.handle[grip],
      text: (value) => strings.radians(fixed(value, 2)),
      valueAt: (at) => Math.asin(Math.max(-1, Math.min(1, (at - frame.cx) / (reach * frame.length)))),
      onInput: (value) => onMove(grip, value),
      className: `bench-handle pi-handle-${grip}`,
    });
    made.element.setAttribute('data-part', part);
    return made;
  };
  const handles = {
    start: handle('start', BOUNDS.start, 1, 'start'),
    goal: handle('goal', BOUNDS.goal, GOAL, 'goal'),
  };
  const rim = svg('path', { class: 'bench-thin' });
  const upright = svg('path', { class: 'bench-thin' });
  const goal = svg('path', { class: 'pi-goal', 'data-part': 'goal cost' });
  const start = svg('path', { class: 'pi-start', 'data-part': 'start' });
  const particles = svg('path', { class: 'pi-particles', 'data-part': 'cloud' });
  const sector = svg('path', { class: 'pi-band', 'data-part': 'matched ignorance' });
  const mean = svg('path', { class: 'bench-line pi-mean', 'data-part': 'matched' });
  const real = svg('path', { class: 'pi-real pi-pole', 'data-part': 'real' });
  const bob = svg('circle', { class: 'pi-bob', r: 7, 'data-part': 'real', visibility: 'hidden' });
  const pivot = svg('circle', { class: 'pi-bob', r: 3 });
  const floor = svg('path', { class: 'pi-floor' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.pictures.poles },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      rim,
      upright,
      goal,
      particles,
      sector,
      start,
      mean,
      real,
      bob,
      floor,
      pivot,
    ),
    handles.start.element,
    handles.goal.element,
  );
  return {
    element,
    draw(state, forecast, width) {
      const length = Math.min(170, width * 0.44);
      const height = Math.round(length * GOAL + 60);
      frame = { cx: width / 2, cy: height - 34, length };
      const { cx, cy } = frame;
      const foot = [cx, cy] as const;
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      const arc = Array.from({ length: 41 }, (_, i) => tip(frame, ((i - 20) * Math.PI) / 40));
      rim.setAttribute('d', linePath(arc));
      upright.setAttribute('d', linePath([foot, tip(frame, 0)]));
      goal.setAttribute('d', linePath([foot, tip(frame, state.goal, GOAL)]));
      start.setAttribute('d', linePath([foot, tip(frame, state.start)]));
      floor.setAttribute('d', `M${cx - length} ${cy}H${cx + length}`);
      setAttributes(pivot, { cx, cy });
      handles.start.place(...tip(frame, state.start), state.start);
      handles.goal.place(...tip(frame, state.goal, GOAL), state.goal);
      const believed = forecast?.plan.states[state.time];
      const swarm = forecast?.cloud[state.time];
      const angle = forecast?.real[state.time]?.angles[0];
      if (believed === undefined || swarm === undefined || angle === undefined) return;
      const [middle, sd] = [component(believed.mean, 0), Math.sqrt(entry(believed.covariance, 0, 0))];
      particles.setAttribute('d', polesPath(frame, swarm.angles.subarray(0, PARTICLES)));
      sector.setAttribute('d', sectorPath(frame, middle - 2 * sd, middle + 2 * sd));
      mean.setAttribute('d', linePath([foot, tip(frame, middle)]));
      const [x, y] = tip(frame, angle);
      real.setAttribute('d', linePath([foot, [x, y]]));
      setAttributes(bob, { cx: x, cy: y, visibility: undefined });
    },
  };
}
