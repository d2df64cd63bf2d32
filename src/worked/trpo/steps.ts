import type { WorkedValues } from '../example.ts';
import {
  COIN,
  DISCOUNT,
  allowed,
  evaluate,
  meanKl,
  moved,
  naturalStep,
  perRoom,
  slopes,
  surrogate,
  total,
  type Policy,
} from './two-rooms.ts';

export const DELTA = 0.01;
const CLIP = 0.2;
const ROUNDS = [0, 1, 2, 3, 4, 6, 8, 12] as const;
const SURE: Policy = [0.00247, 0.00247];
const RATES = [0.1, 0.5, 1, 2, 5, 10] as const;
const STUCK_RATE = 20;
const DELTAS = [0.001, 0.01, 0.05, 0.1] as const;
const GOAL = 16;

/** Mean surrogate gained, per step, as the notes normalise it. */
const gain = (old: Policy, policy: Policy): number =>
  (1 - DISCOUNT) * (surrogate(old, policy) - evaluate(old).performance);

/** Policies of exact natural steps, the start first. */
export function naturalRounds(start: Policy, rounds: number, delta = DELTA): Policy[] {
  const run = [start];
  for (let round = 0; round < rounds; round += 1) run.push(naturalStep(run.at(-1) ?? start, delta).policy);
  return run;
}

/** The point along the natural direction with a given divergence, by bisection. */
function alongNatural(kl: number): Policy {
  const { natural } = slopes(COIN);
  let [low, high] = [0, 10];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (meanKl(COIN, moved(COIN, natural, middle)) < kl) low = middle;
    else high = middle;
  }
  return moved(COIN, natural, low);
}

/** Example 7 of the notes on trust regions: where clipping stops, and the natural direction to the same divergence. */
export function clipping(): WorkedValues {
  const stopped: Policy = [0.5 * (1 - CLIP), 0.5 * (1 - CLIP)];
  const kl = meanKl(COIN, stopped);
  const natural = alongNatural(kl);
  const described = (policy: Policy) => ({
    policy,
    kl: meanKl(COIN, policy),
    gain: gain(COIN, policy),
    performance: evaluate(policy).performance,
  });
  return {
    clipped: described(stopped),
    natural: described(natural),
    largestVariation: CLIP / 2,
    largestKl: -CLIP - Math.log(1 - CLIP),
  };
}

/** The worked example at the end of the notes on trust regions: one step, several rounds, and a sure policy. */
export function natural(): WorkedValues {
  const { gradient, fisher, natural: leads } = slopes(COIN);
  const squared = total(perRoom((room) => gradient[room] * leads[room]));
  const share = allowed(leads, fisher, DELTA);
  const next = naturalStep(COIN, DELTA).policy;
  const run = naturalRounds(COIN, Math.max(...ROUNDS));
  const sure = evaluate(SURE);
  const full = allowed(slopes(SURE).natural, slopes(SURE).fisher, DELTA);
  const sureSteps = naturalRounds(SURE, 14);
  return {
    squared,
    multiplier: Math.sqrt(squared / (2 * DELTA)),
    step: perRoom((room) => share * leads[room]),
    next,
    predicted: share * squared,
    gain: gain(COIN, next),
    kl: meanKl(COIN, next),
    performance: evaluate(next).performance,
    promised: gain(COIN, next) / (1 - DISCOUNT),
    gained: evaluate(next).performance - evaluate(COIN).performance,
    rounds: ROUNDS.map((round) => {
      const policy = run[round] ?? COIN;
      const { performance, leads: ahead } = evaluate(policy);
      return { round, policy, performance, lead: ahead[0], kl: naturalStep(policy, DELTA).kl };
    }),
    sure: {
      performance: sure.performance,
      lead: sure.leads[0],
      fullKl: meanKl(SURE, moved(SURE, sure.leads, full)),
      halfKl: meanKl(SURE, moved(SURE, sure.leads, full / 2)),
      halvings: sureSteps.slice(0, -1).map((policy) => naturalStep(policy, DELTA).halvings),
      last: evaluate(sureSteps.at(-1) ?? SURE).performance,
    },
  };
}

/** Rounds until performance first exceeds 16. */
function roundsTo(start: Policy, step: (policy: Policy) => Policy, most: number): number {
  let policy = start;
  for (let round = 1; round <= most; round += 1) {
    policy = step(policy);
    if (evaluate(policy).performance > GOAL) return round;
  }
  return Infinity;
}

/** A step of plain gradient ascent on the performance in the logits. */
export function plainStep(policy: Policy, rate: number): Policy {
  const { gradient } = slopes(policy);
  return moved(policy, gradient, rate / (1 - DISCOUNT));
}

/** Rounds to a performance of 16 by learning rate and by δ. */
export function stepLengths(): WorkedValues {
  const first = plainStep(COIN, STUCK_RATE);
  let stuck = first;
  for (let round = 1; round < 100_000; round += 1) stuck = plainStep(stuck, STUCK_RATE);
  return {
    rates: RATES.map((rate) => roundsTo(COIN, (policy) => plainStep(policy, rate), 10_000)),
    deltas: DELTAS.map((delta) => roundsTo(COIN, (policy) => naturalStep(policy, delta).policy, 1000)),
    stuck: { first: Math.max(...first), last: evaluate(stuck).performance },
  };
}
