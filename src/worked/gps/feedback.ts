import { gradient } from '#numerics/finite-difference.ts';
import { minimise } from '#numerics/minimise/l-bfgs.ts';
import type { WorkedValues } from '../example.ts';
import { alternate, policyCost, regress, type LinearPolicy } from './alternation.ts';
import { TEACHER, propagate } from './scalar-system.ts';

export const STARTS = [2, -1] as const;
const SHOWN = [1, 2, 3, 5, 10] as const;
const FIRST: LinearPolicy = { gain: -0.2, push: 0 };

const cost = (policy: LinearPolicy): number => policyCost(policy, STARTS);
const described = (policy: LinearPolicy) => ({ ...policy, cost: cost(policy) });

/** The policy that copies the maximum-entropy controllers, mistakes weighted by their precision or all alike. */
export function imitated(byPrecision: boolean): LinearPolicy {
  const targets = TEACHER.map(({ gain, push, variance }) => ({
    gain,
    push,
    weight: byPrecision ? 1 / variance : 1,
  }));
  return regress(
    STARTS.map(() => targets),
    STARTS.map((start) => propagate(TEACHER, start)),
    true,
  );
}

/** The policy of least cost, differentiated through all steps. */
export function direct(): LinearPolicy {
  const value = ([gain = NaN, push = NaN]: readonly number[]): number => cost({ gain, push });
  const { x } = minimise((at) => ({ value: value(at), gradient: gradient(value, at) }), [-0.5, 0]);
  const [gain = NaN, push = NaN] = x;
  return { gain, push };
}

/** Example 7 of the notes on GPS. */
export function feedback(): WorkedValues {
  const options = { starts: STARTS, rate: 1, feedback: true } as const;
  const rounds = alternate(FIRST, 400, { ...options, nu: 1 });
  const last = rounds.at(-1)?.policy ?? FIRST;
  const heavy = alternate(FIRST, 2000, { ...options, nu: 10 }).at(-1)?.policy ?? FIRST;
  const best = described(direct());
  return {
    direct: best,
    plain: described(imitated(false)),
    weighted: described(imitated(true)),
    rounds: SHOWN.map((count) => cost(rounds[count - 1]?.policy ?? FIRST)),
    last: described(last),
    excess: cost(last) - best.cost,
    heavyExcess: cost(heavy) - best.cost,
  };
}
