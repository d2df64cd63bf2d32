import type { Fraction } from '#domain/worked-value.ts';
import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { riccatiStep, type LinearQuadratic } from '#numerics/control/riccati.ts';
import { entry } from '#numerics/matrix.ts';
import type { WorkedValues } from '../example.ts';

/** x' = x + u with the cost ½(x² + u²) of a step and ½x² of the end. */
export const FIBONACCI_REGULATOR: LinearQuadratic = { A: [[1]], B: [[1]], Q: [[1]], R: [[1]] };

const STEPS = 4;
const RATIOS = 5;

const fraction = (numerator: number, denominator: number): Fraction => ({ numerator, denominator });

/** Example 1 of the notes on iLQR, in fractions: from P = a/b the recursion leads to (2a + b)/(a + b). */
export function fibonacci(): WorkedValues {
  const p: Fraction[] = [fraction(1, 1)];
  const k: Fraction[] = [];
  for (let t = STEPS - 1; t >= 0; t -= 1) {
    const { numerator: a, denominator: b } = p[0] ?? fraction(1, 1);
    p.unshift(fraction(2 * a + b, a + b));
    k.unshift(fraction(-a, a + b));
  }
  // The last state has the common denominator of all: each state is its gain's complement times the one before.
  const common = p[0]?.denominator ?? NaN;
  const states = [common];
  const controls: number[] = [];
  for (const { numerator, denominator } of k) {
    const x = states.at(-1) ?? NaN;
    controls.push((x * numerator) / denominator);
    states.push(x + (x * numerator) / denominator);
  }
  const squares = [...states, ...controls].map((value) => value * value);
  const sum = squares.reduce((total, value) => total + value, 0);
  const { P, K } = solveDiscreteRiccati(FIBONACCI_REGULATOR);
  const [golden, gain] = [entry(P, 0, 0), -entry(K, 0, 0)];
  return {
    p,
    k,
    states,
    controls,
    common,
    squares,
    square: common * common,
    cost: fraction(sum, 2 * common * common),
    costDecimal: sum / (2 * common * common),
    golden,
    gain,
    closedLoop: 1 + gain,
    rate: (1 + gain) ** 2,
    ratios: errorRatios(golden),
  };
}

/** By what factor the distance from the limit shrinks in each of the first steps from P = 1. */
function errorRatios(limit: number): number[] {
  const errors = [1 - limit];
  let P = FIBONACCI_REGULATOR.Q;
  for (let step = 0; step < RATIOS; step += 1) {
    ({ P } = riccatiStep(FIBONACCI_REGULATOR, P));
    errors.push(entry(P, 0, 0) - limit);
  }
  return errors.slice(1).map((error, i) => error / (errors[i] ?? NaN));
}
