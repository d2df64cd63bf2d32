import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, identity, scale, subtract, transpose } from '#numerics/matrix.ts';

/** The two rooms of the notes on trust regions: staying pays 1 or 2, moving pays nothing and from room 1 succeeds half the time. */
export const DISCOUNT = 0.9;
const STAY_PAYS = [1, 2] as const;
const SUCCESS = 0.5;

/** One number a room. */
export type Rooms = readonly [number, number];

/** Probabilities of moving. */
export type Policy = Rooms;
export const COIN: Policy = [0.5, 0.5];

export const perRoom = (of: (room: 0 | 1) => number): Rooms => [of(0), of(1)];
const both = ([a = NaN, b = NaN]: readonly number[]): Rooms => [a, b];
export const total = ([a, b]: Rooms): number => a + b;

/** Where a room's action leads: rows rooms, columns rooms. */
const MOVES: Matrix = [[1 - SUCCESS, SUCCESS], [1, 0]]; // prettier-ignore

/** The reward of staying in a room. */
export const staying = (room: 0 | 1): number => STAY_PAYS[room];

/** P of the chain under a policy. */
export function chain(policy: Policy): Matrix {
  const [p1, p2] = policy;
  return [
    [1 - p1 * SUCCESS, p1 * SUCCESS],
    [p2, 1 - p2],
  ];
}

/** A policy with what follows from it, all by linear systems. */
export interface Evaluated {
  readonly values: Rooms;
  /** Discounted visits from room 1; they add up to 1/(1 − γ). */
  readonly visits: Rooms;
  /** Q of moving less Q of staying. */
  readonly leads: Rooms;
  /** Performance from room 1. */
  readonly performance: number;
}

export function evaluate(policy: Policy): Evaluated {
  const system = subtract(identity(2), scale(DISCOUNT, chain(policy)));
  const values = both(
    luSolve(
      luFactor(system),
      perRoom((room) => (1 - policy[room]) * STAY_PAYS[room]),
    ),
  );
  const visits = both(luSolve(luFactor(transpose(system)), [1, 0]));
  const after = perRoom((room) => DISCOUNT * ((MOVES[room]?.[0] ?? NaN) * values[0] + (MOVES[room]?.[1] ?? NaN) * values[1])); // prettier-ignore
  const leads = perRoom((room) => after[room] - STAY_PAYS[room] - DISCOUNT * values[room]);
  return { values, visits, leads, performance: values[0] };
}

/** Ā(s): the old advantage of a new policy, by room. */
export function meanAdvantage({ leads }: Evaluated, old: Policy, policy: Policy): Rooms {
  return perRoom((room) => (policy[room] - old[room]) * leads[room]);
}

/** L of a new policy around an old one (`atlas-policy-surrogate-objective`), in units of η. */
export function surrogate(old: Policy, policy: Policy): number {
  const here = evaluate(old);
  const gained = meanAdvantage(here, old, policy);
  return here.performance + total(perRoom((room) => here.visits[room] * gained[room]));
}

/** KL of two coins with probabilities p and q in nats; p log p is 0 at 0. */
export function coinKl(p: number, q: number): number {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return term(p, q) + term(1 - p, 1 - q);
}

/** KL(old ‖ new) averaged over the old policy's visits. */
export function meanKl(old: Policy, policy: Policy): number {
  const { visits } = evaluate(old);
  return (1 - DISCOUNT) * total(perRoom((room) => visits[room] * coinKl(old[room], policy[room])));
}

export const logit = (p: number): number => Math.log(p / (1 - p));
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Where a step of the logits leads. */
export function moved(policy: Policy, step: Rooms, share = 1): Policy {
  return perRoom((room) => sigmoid(logit(policy[room]) + share * step[room]));
}

/** Gradient of the mean surrogate in the logits, the diagonal of the Fisher matrix, and F⁻¹g, which is the leads. */
export function slopes(policy: Policy): { gradient: Rooms; fisher: Rooms; natural: Rooms } {
  const { visits, leads } = evaluate(policy);
  const fisher = perRoom((room) => (1 - DISCOUNT) * visits[room] * policy[room] * (1 - policy[room]));
  return { gradient: perRoom((room) => fisher[room] * leads[room]), fisher, natural: leads };
}

/** The share of a step along a direction x in the logits that the quadratic model of the divergence allows. */
export function allowed(x: Rooms, fisher: Rooms, delta: number): number {
  return Math.sqrt((2 * delta) / total(perRoom((room) => fisher[room] * x[room] ** 2)));
}

/** A step of TRPO with exact quantities: the full natural step, halved until divergence and gain are as they should be. */
export function naturalStep(policy: Policy, delta: number): { policy: Policy; kl: number; halvings: number } {
  const { fisher, natural } = slopes(policy);
  const full = allowed(natural, fisher, delta);
  const before = evaluate(policy).performance;
  for (let halvings = 0; halvings < 40; halvings += 1) {
    const next = moved(policy, natural, full * 0.5 ** halvings);
    const kl = meanKl(policy, next);
    if (kl <= delta && surrogate(policy, next) >= before) return { policy: next, kl, halvings };
  }
  return { policy, kl: 0, halvings: Infinity };
}
