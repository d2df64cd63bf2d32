import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import type { Landscape } from './landscape.ts';
import { METHODS, type Method, type Settings } from './methods.ts';
import { bestGradientStep, bestHeavyBall } from './theory.ts';

/** Everything that the demo shows follows from this. */
export interface State {
  readonly land: Landscape;
  /** The start set by hand, and the seed whose start it took the place of; another seed draws another start. */
  readonly hand: { readonly seed: number; readonly start: Pair } | null;
  /** Step lengths of descent and of the heavy ball as shares of the best ones for this κ. */
  readonly gradientShare: number;
  readonly momentumShare: number;
  /** Momentum; null for the best one for this κ. */
  readonly momentum: number | null;
  readonly adamStep: number;
  readonly naturalStep: number;
  /** Methods that take part. */
  readonly shown: readonly Method[];
  /** Steps done since the start; while playing, a part of the next one too. */
  readonly steps: number;
  /** Of the start. */
  readonly seed: number;
}

const DEMO = 'optimisers';

/** So many steps, and playing stops by itself. */
export const STEP_LIMIT = 100_000;

export const BOUNDS = {
  condition: { min: 1, max: 10_000, step: 1 },
  bend: { min: 0, max: 0.6, step: 0.05 },
  angle: { min: 0, max: 90, step: 1 },
  x: { min: -2.1, max: 2.1, step: 0.05 },
  y: { min: -1.6, max: 1.6, step: 0.05 },
  share: { min: 0.05, max: 1.2, step: 0.01 },
  momentum: { min: 0, max: 0.99, step: 0.01 },
  adamStep: { min: 0.005, max: 0.5, step: 0.005 },
  naturalStep: { min: 0.05, max: 1.95, step: 0.05 },
  steps: { min: 0, max: STEP_LIMIT, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  land: { condition: 30, bend: 0, angle: 20 },
  hand: null,
  gradientShare: 1,
  momentumShare: 1,
  momentum: null,
  adamStep: 0.1,
  naturalStep: 0.5,
  shown: METHODS,
  steps: 15,
  seed: 11,
};

/** A quadratic with the steps that are best for it, and a curved valley with steps short enough for its arms. */
export const PRESETS = {
  quadratic: { bend: 0, gradientShare: 1, momentumShare: 1 },
  curved: { bend: 0.4, gradientShare: 0.4, momentumShare: 0.4 },
} as const;

/** The numbers that the methods run with. */
export function settingsOf(state: State): Settings {
  const { condition } = state.land;
  const best = bestHeavyBall(condition);
  return {
    gradientStep: state.gradientShare * bestGradientStep(condition),
    momentumStep: state.momentumShare * best.step,
    momentum: state.momentum ?? best.momentum,
    adamStep: state.adamStep,
    naturalStep: state.naturalStep,
  };
}

/** A start near the rim of the picture, on the grid of the handle. */
function drawnStart(seed: number): Pair {
  const uniform = seededUniform(seed);
  const turn = uniformBetween(uniform, 0, 2 * Math.PI);
  const reach = uniformBetween(uniform, 0.8, 1);
  const onGrid = (value: number): number => Math.round(20 * reach * value) / 20 + 0;
  return [onGrid(2 * Math.cos(turn)), onGrid(1.5 * Math.sin(turn))];
}

/** Where all methods start: as the seed says, unless a hand has moved it since. */
export function startOf({ hand, seed }: State): Pair {
  return hand?.seed === seed ? hand.start : drawnStart(seed);
}

/** Whole steps done. */
export function stepsOf({ steps }: State): number {
  return Math.floor(steps);
}

/** The first steps are slow enough to be followed, ten a second at sixty frames. */
const SLOWEST = 1 / 6;
/** Later ones take so many frames for as many again, so that seventy thousand take fifteen seconds. */
const FRAMES_PER_FOLD = 90;

/** How much of a step a frame does when so many are done. */
export function pace({ steps }: State): number {
  return Math.max(SLOWEST, steps / FRAMES_PER_FOLD);
}

export function advance(state: State, ticks: number): State {
  return { ...state, steps: Math.min(STEP_LIMIT, state.steps + ticks) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state as a URL fragment, `#optimisers?…`. */
export function serialise(state: State): string {
  const { land, momentum, shown, seed } = state;
  const [x, y] = startOf(state);
  return writeFragment(DEMO, {
    k: land.condition,
    c: land.bend,
    angle: land.angle,
    ...(state.hand?.seed === seed ? { x, y } : {}),
    gd: state.gradientShare,
    hb: state.momentumShare,
    ...(momentum === null ? {} : { b: momentum }),
    adam: state.adamStep,
    ng: state.naturalStep,
    ...(shown.length === METHODS.length ? {} : { on: shown.join('.') }),
    n: stepsOf(state),
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const { land, ...standard } = DEFAULT_STATE;
  const momentum = given.number('b', BOUNDS.momentum, NaN);
  const named = given.text('on')?.split('.') ?? METHODS;
  const shown = METHODS.filter((method) => named.includes(method));
  const seed = given.whole('seed', SEEDS, standard.seed);
  const [x, y] = drawnStart(seed);
  const byHand = given.text('x') !== null || given.text('y') !== null;
  return {
    land: {
      condition: given.number('k', BOUNDS.condition, land.condition),
      bend: given.number('c', BOUNDS.bend, land.bend),
      angle: given.number('angle', BOUNDS.angle, land.angle),
    },
    hand: byHand ? { seed, start: [given.number('x', BOUNDS.x, x), given.number('y', BOUNDS.y, y)] } : null,
    gradientShare: given.number('gd', BOUNDS.share, standard.gradientShare),
    momentumShare: given.number('hb', BOUNDS.share, standard.momentumShare),
    momentum: Number.isNaN(momentum) ? null : momentum,
    adamStep: given.number('adam', BOUNDS.adamStep, standard.adamStep),
    naturalStep: given.number('ng', BOUNDS.naturalStep, standard.naturalStep),
    // None may be shown, but names of none are nonsense.
    shown: shown.length > 0 || given.text('on') === '' ? shown : METHODS,
    steps: given.whole('n', BOUNDS.steps, standard.steps),
    seed,
  };
}
