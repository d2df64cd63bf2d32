import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';

/** A system to be swung up, by the names of the headless model. */
export const SYSTEMS = ['cart-pole', 'pendulum'] as const;
export type System = (typeof SYSTEMS)[number];

/** One problem: a system, the weight R of its control, and the standard deviation and seed of the first guess. */
export interface Task {
  readonly system: System;
  readonly weight: number;
  readonly spread: number;
  readonly seed: number;
}

/** What belongs to a system: SI units; the state ends with the angle from the upright and its speed. */
export interface Setting {
  readonly horizon: number;
  /** Seconds a step. */
  readonly dt: number;
  /** Weights of the state's deviation from standing upright, and at the end. */
  readonly Q: readonly number[];
  readonly Qf: readonly number[];
  /** Hanging at rest. */
  readonly hanging: readonly number[];
  /** Place of the angle in the state. */
  readonly angle: number;
  /** Length from the hinge to the tip. */
  readonly length: number;
}

export const SETTINGS: Readonly<Record<System, Setting>> = {
  'cart-pole': {
    horizon: 60,
    dt: 0.05,
    Q: [0.1, 0.01, 0.1, 0.01],
    Qf: [100, 10, 100, 10],
    hanging: [0, 0, Math.PI, 0],
    angle: 2,
    length: 1,
  },
  pendulum: {
    horizon: 60,
    dt: 0.05,
    Q: [0.1, 0.1],
    Qf: [100, 10],
    hanging: [Math.PI, 0],
    angle: 0,
    length: 1,
  },
};

/** Iterations after which a run is left as it is. */
export const MOST_ITERATIONS = 200;
/** A promised decrease below this share of the cost ends a run. */
export const TOLERANCE = 1e-4;

/** Seconds from the first state to the last one. */
export function duration(system: System): number {
  return SETTINGS[system].horizon * SETTINGS[system].dt;
}

/** A first guess of independent normal controls, one a step. */
export function randomControls(seed: number, spread: number, horizon: number): number[][] {
  return standardNormals(seededUniform(seed), horizon).map((draw) => [spread * draw]);
}

/** The start with the tip of the pole moved to the right by so many radians: the angle from the upright is smaller. */
export function pushedStart(system: System, push: number): number[] {
  const { hanging, angle } = SETTINGS[system];
  return hanging.map((value, i) => (i === angle ? value - push : value));
}

export function isSameTask(a: Task, b: Task): boolean {
  return a.system === b.system && a.weight === b.weight && a.spread === b.spread && a.seed === b.seed;
}
