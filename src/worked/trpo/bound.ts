import type { WorkedValues } from '../example.ts';
import { COIN, DISCOUNT, coinKl, evaluate, surrogate, type Policy } from './two-rooms.ts';

const SHIFTS = [0.005, 0.01, 0.05, 0.2] as const;

/** Both probabilities of moving lowered by t. */
const lowered = (t: number): Policy => [0.5 - t, 0.5 - t];

const LARGEST = Math.max(...evaluate(COIN).leads.map((lead) => Math.abs(lead) / 2));
/** C = 4εγ/(1 − γ)² of Theorem 3. */
export const PENALTY = (4 * LARGEST * DISCOUNT) / (1 - DISCOUNT) ** 2;

/** Performance, surrogate and both lower bounds at t. */
export function bounds(t: number) {
  const policy = lowered(t);
  const promised = surrogate(COIN, policy);
  const kl = coinKl(0.5, 0.5 - t);
  return {
    t,
    kl,
    performance: evaluate(policy).performance,
    surrogate: promised,
    variation: promised - PENALTY * t * t,
    divergence: promised - PENALTY * kl,
  };
}

/** The t at which the bound with the KL divergence is largest, by golden section. */
export function bestShift(): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 0.1];
  for (let i = 0; i < 80; i += 1) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (bounds(a).divergence > bounds(b).divergence) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

/** Example 3 of the notes on trust regions. */
export function bound(): WorkedValues {
  const start = evaluate(COIN).performance;
  const [, , third] = SHIFTS.map(bounds);
  const best = bounds(bestShift());
  return {
    largest: LARGEST,
    penalty: PENALTY,
    slope: (surrogate(COIN, lowered(0.1)) - start) / 0.1,
    rows: SHIFTS.map(bounds),
    off: (third?.surrogate ?? NaN) - (third?.performance ?? NaN),
    allowed: PENALTY * 0.05 ** 2,
    best: {
      t: best.t,
      guaranteed: best.divergence - start,
      gained: best.performance - start,
      left: evaluate([1, 0]).performance - best.performance,
    },
  };
}
