import type { Layer } from '#demos/shared/canvas.ts';
import { segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { type Point, linePath } from '#figures/kit/path.ts';
import { type Plot, squarePlot } from '#figures/kit/plot.ts';
import { strokeOf, type Tone } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { type Vector, addScaled, component, scaleVector } from '#numerics/vector.ts';
import type { Look } from './run.ts';
import { SETTINGS, type System, pushedStart } from './task.ts';

/** Every so many steps the pole leaves a picture of itself. */
const EVERY = 3;
/** The way of the tip is drawn with so many pieces a step, because it is round. */
const FINENESS = 4;

/** The room in which the system moves: metres, the same along both axes. */
export function stagePlot(width: number): Plot {
  return squarePlot({ left: 0, right: width, top: 0, x: [-2.1, 2.1], y: [-1.16, 1.16] });
}

/** Where the hinge and the tip of a state are, in metres: the cart on the rail, or the pendulum's pivot, at height 0. */
export function poleOf(system: System, state: Vector): { hinge: Point; tip: Point } {
  const { angle, length } = SETTINGS[system];
  const place = system === 'cart-pole' ? component(state, 0) : 0;
  const theta = component(state, angle);
  return { hinge: [place, 0], tip: [place + length * Math.sin(theta), length * Math.cos(theta)] };
}

/** How far (rad) a pole that hangs at rest is moved to the right when its tip is over this place of the drawing. */
export function pushUnder(on: Plot, system: System, x: number): number {
  const { hinge } = poleOf(system, SETTINGS[system].hanging);
  const share = (on.toX.invert(x) - hinge[0]) / SETTINGS[system].length;
  return Math.asin(Math.min(1, Math.max(-1, share)));
}

/** A pole over its cart, or on its pivot. */
function pose(on: Plot, system: System, state: Vector, tone: Tone, dashed = false): string {
  const { hinge, tip } = poleOf(system, state);
  const [from, to] = [on.at(hinge), on.at(tip)];
  const [x, y] = from;
  const stroke = strokeOf({ tone, weight: 'bold' });
  const cart =
    system === 'cart-pole'
      ? element('path', {
          ...stroke,
          d: `M${x - 22} ${y - 8}h44v16h-44Z`,
          class: `figure-line figure-ring tone-${tone}`,
        })
      : ring(from, { tone, weight: 'bold' }, 4);
  const pole = strokeOf({ tone, ...(dashed ? { dash: 'dashed' } : {}) });
  return cart + element('path', { ...pole, d: linePath([from, to]), 'stroke-width': '3' }) + dot(to, tone, 7);
}

/** Content cut off at the edges of the stage. */
function framed(on: Plot, ...content: readonly string[]): string {
  const [width, height] = [String(on.right), String(on.bottom)];
  return element('svg', { width, height, overflow: 'hidden' }, content.join(''));
}

/** What stays while the motion is played: the rail, and the plan as pictures of the pole with the way of its tip. */
export function stageBehind(on: Plot, system: System, { plan }: Look): Layer[] {
  const faint = strokeOf({ tone: 'line', weight: 'thin' });
  const poles = plan.states
    .filter((_, t) => t % EVERY === 0)
    .map((state) => {
      const { hinge, tip } = poleOf(system, state);
      return element('path', { d: linePath([on.at(hinge), on.at(tip)]), ...faint });
    });
  const way = Array.from({ length: FINENESS * (plan.states.length - 1) + 1 }, (_, i) =>
    on.at(poleOf(system, stateAt(plan.states, i / FINENESS)).tip),
  );
  const rail = segment(on, [on.x[0], 0], [on.x[1], 0], { tone: 'faint', weight: 'hair' });
  return [
    ['', system === 'cart-pole' ? rail : ''],
    [
      'plan',
      framed(
        on,
        ...poles,
        element('path', { d: linePath(way), ...strokeOf({ tone: 'faint', weight: 'thin' }) }),
      ),
    ],
  ];
}

/** The states at a moment between two steps, by linear interpolation. */
export function stateAt(states: readonly Vector[], step: number): Vector {
  const before = Math.min(Math.floor(step), states.length - 1);
  const [from = [], to = []] = [states[before], states[Math.min(before + 1, states.length - 1)]];
  const share = Math.min(1, step - before);
  return addScaled(scaleVector(1 - share, from), share, to);
}

/** What moves: the plan, or, begun off its start, the motion with the feedback and the one without. */
export function stageOver(
  on: Plot,
  system: System,
  { plan, pushed }: Look,
  time: number,
  push: number,
  clock: string,
): Layer[] {
  const step = time / SETTINGS[system].dt;
  const seconds = label([on.right - 4, on.top + 14], clock, { tone: 'faint', anchor: 'end' });
  const draw = (states: readonly Vector[], tone: Tone, dashed = false): string =>
    framed(on, pose(on, system, stateAt(states, step), tone, dashed));
  const { hinge, tip } = poleOf(system, pushedStart(system, push));
  const begun = strokeOf({ tone: 'faint', weight: 'thin', dash: 'dashed' });
  return [
    ['', seconds],
    // From where the motion begins: the tip can be dragged at any moment.
    ['deviation', element('path', { d: linePath([on.at(hinge), on.at(tip)]), ...begun })],
    ['plan', push === 0 ? draw(plan.states, 'ink') : ''],
    ['deviation', push === 0 ? '' : draw(pushed.alone.states, 'second', true)],
    ['feedback deviation', push === 0 ? '' : draw(pushed.corrected.states, 'first')],
  ];
}
