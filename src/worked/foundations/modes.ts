import { divergence } from '#numerics/kl-projection/divergence.ts';
import type { Mixture } from '#numerics/kl-projection/mixture.ts';
import { findOptima, type Optimum } from '#numerics/kl-projection/optimum.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';

/** Two equal humps far apart. */
export const TWO_MODES: Mixture = { weight: 0.5, a: { mean: -2, sd: 0.5 }, b: { mean: 2, sd: 0.5 } };

/** The normal densities nearest to the two humps, in either direction. */
export const twoModesOptima = lazy(() => {
  const { forward, reverse } = findOptima(TWO_MODES);
  const [covering, right, astride] = [
    forward[0],
    reverse.find(({ q }) => q.mean > 1),
    reverse.find(({ q }) => Math.abs(q.mean) < 1),
  ];
  if (!covering || !right || !astride) throw new RangeError('twoModesOptima: a minimum was not found');
  return { covering, right, astride };
});

const numbers = ({ q, value }: Optimum): { mean: number; sd: number; value: number } => ({ ...q, value });

/** Example 5 of the notes on foundations: one normal density for two modes. */
export function modes(): WorkedValues {
  const { covering, right, astride } = twoModesOptima();
  return {
    forward: numbers(covering),
    reverse: numbers(right),
    astride: numbers(astride),
    crossed: divergence('forward', TWO_MODES, right.q),
  };
}
