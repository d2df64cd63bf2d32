import { softmax } from '#numerics/log-sum-exp.ts';
import { seededUniform, uniformBetween } from '#numerics/random.ts';
import { type Vector, addVectors, dot } from '#numerics/vector.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { BOUNDS } from './bounds.ts';
import { type LineSearch, type TrustRegionStep, trustRegionStep } from './model.ts';
import { fromPlane, toPlane } from './plane.ts';
import type { Point } from '#figures/kit/path.ts';

/** Everything the demo shows follows from this. */
export interface State {
  /** Logits of the policy from which the steps began, and of the present one: three, adding up to zero. */
  readonly start: Vector;
  readonly logits: Vector;
  /** Advantages of the three actions. */
  readonly advantages: Vector;
  /** Bound on the divergence, in nats. */
  readonly delta: number;
  /** Factor of a shortening in the line search. */
  readonly backtrack: number;
  /** Where policy and advantages came from; null once a reader has set one of them by hand. */
  readonly seed: number | null;
  /** Steps done since the start. */
  readonly steps: number;
  /** The policies on the way from the start, which come before the present one; none that a link has skipped. */
  readonly trail: readonly Vector[];
}

const DEMO = 'trust-region';
const DEFAULT = {
  start: [-0.8, 0.2, 0.6],
  advantages: [1.5, 0.2, -0.5],
  delta: 0.15,
  backtrack: 0.8,
} as const;
const MAX_BACKTRACKS = 40;
const STEPS: Bounds = { min: 0, max: 1e6, step: 1 };
/** A policy is as good as the best action when it lags behind by no more than this share of the range of advantages. */
const LAG = 0.03;

/** Logits at a point of the plane held to the window, to three digits, so that the address and a copied line say the same. */
export function logitsAt([x, y]: Point): Vector {
  const inside: Point = [clamped(x, BOUNDS.plane), clamped(y, BOUNDS.plane)];
  return fromPlane(inside).map((value) => rounded(value, 3));
}

/** The policy moved by hand: a new start. */
export function withPolicy(state: State, logits: Vector): State {
  return { ...state, start: logits, logits, steps: 0, trail: [], seed: null };
}

/** Advantage `action` set by hand. */
export function withAdvantage(state: State, action: number, value: number): State {
  const advantages = state.advantages.map((old, a) => (a === action ? value : old));
  return { ...state, advantages, seed: null };
}

/** Back at the start. */
export function atStart(state: State): State {
  return { ...state, logits: state.start, steps: 0, trail: [] };
}

/** How the line search of a state is done. */
export function lineSearch({ backtrack }: State): LineSearch {
  return { backtrack, maxBacktracks: MAX_BACKTRACKS };
}

/** The step of TRPO from a state. */
export function stepOf(state: State): TrustRegionStep {
  return trustRegionStep(state.logits, state.advantages, state.delta, lineSearch(state));
}

/** Hardly anything is left to gain: the policy is as good as the best action, or no action is better than another. */
export function isSettled({ logits, advantages }: State): boolean {
  const most = Math.max(...advantages);
  const lags = advantages.map((value) => most - value);
  return dot(softmax(logits), lags) <= LAG * Math.max(...lags);
}

/** The state so many steps later; the same state when nothing is left to gain. */
export function advance(state: State, steps: number): State {
  let now = state;
  for (let i = 0; i < steps && !isSettled(now); i += 1) now = stepped(now);
  return now;
}

/** The state after one step. */
export function stepped(state: State): State {
  const logits = addVectors(state.logits, stepOf(state).step).map((value) => rounded(value, 3));
  return { ...state, logits, steps: state.steps + 1, trail: [...state.trail, state.logits] };
}

/** Policy and advantages of a seed, to one digit: the policy well inside of the window, advantages between −2 and 2. */
export function taskOfSeed(seed: number): Pick<State, 'start' | 'advantages'> {
  const uniform = seededUniform(seed);
  const draw = (reach: number): number => rounded(uniformBetween(uniform, -reach, reach), 1);
  const [first, second] = [draw(1.5), draw(1.5)];
  const start = [first, second, rounded(-first - second, 1)];
  return { start: logitsAt(toPlane(start)), advantages: [draw(2), draw(2), draw(2)] };
}

/** The task of a seed, at its start. */
export function withSeed(state: State, seed: number): State {
  const { start, advantages } = taskOfSeed(seed);
  return { ...state, start, logits: start, advantages, seed, steps: 0, trail: [] };
}

export function defaultState(): State {
  return { ...DEFAULT, logits: DEFAULT.start, seed: null, steps: 0, trail: [] };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** The state as a URL fragment, `#trust-region?…`. The present policy is written only where it has left the start. */
export function serialise({ start, logits, advantages, delta, backtrack, seed, steps }: State): string {
  return writeFragment(DEMO, {
    ...(seed === null ? { logits: start, advantages } : { seed }),
    delta,
    backtrack,
    ...(steps === 0 ? {} : { n: steps, now: logits }),
  });
}

/** What steps may reach; a link may not ask for more. */
const REACHED: Bounds = { min: -50, max: 50, step: 0 };

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or not a number takes its
 * default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = defaultState();
  const logits = given.list('logits', 3, REACHED);
  const byHand: State = {
    ...standard,
    delta: given.number('delta', { min: 1e-3, max: 1, step: 0 }, standard.delta),
    backtrack: given.number('backtrack', BOUNDS.backtrack, standard.backtrack),
    start: logits ? logitsAt(toPlane(logits)) : standard.start,
    advantages: given.list('advantages', 3, BOUNDS.advantage) ?? standard.advantages,
  };
  const seed = given.whole('seed', BOUNDS.seed, NaN);
  const begun = atStart(Number.isNaN(seed) ? byHand : withSeed(byHand, seed));
  const steps = given.whole('n', STEPS, 0);
  const now = given.list('now', 3, REACHED);
  return steps > 0 && now ? { ...begun, steps, logits: now } : begun;
}
