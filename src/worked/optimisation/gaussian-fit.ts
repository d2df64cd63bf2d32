import type { WorkedValues } from '../example.ts';
import { stepsUntil } from './steps.ts';

/** Mean and standard deviation of a normal density. */
export type Parameters = readonly [mu: number, sigma: number];

/** Data of Example 8: their mean; their standard deviation is varied. */
export const DATA_MEAN = 3;
export const START: Parameters = [0, 1];
export const BUDGET = 0.1;
const CLOSE = 1e-6;

/** ∇f of the mean negative log-likelihood f = log σ + (s² + (m − μ)²)/2σ² in (μ, σ). */
export function slope(s: number, [mu, sigma]: Parameters): Parameters {
  const scatter = s * s + (DATA_MEAN - mu) ** 2;
  return [(mu - DATA_MEAN) / sigma ** 2, 1 / sigma - scatter / sigma ** 3];
}

/** F⁻¹∇f with F = diag(1, 2)/σ². */
export function naturalSlope(s: number, at: Parameters): Parameters {
  const [gMu, gSigma] = slope(s, at);
  return [at[1] ** 2 * gMu, (at[1] ** 2 * gSigma) / 2];
}

/** The iterates of θ ← θ − α(θ)d(θ), without end. */
function* iterates(
  direction: (at: Parameters) => Parameters,
  step: (at: Parameters) => number,
): Generator<Parameters, never> {
  for (let at = START; ;) {
    yield at;
    const [dMu, dSigma] = direction(at);
    const alpha = step(at);
    at = [at[0] - alpha * dMu, at[1] - alpha * dSigma];
  }
}

/** Plain descent with the best fixed step for the minimum, where the Hessian is diag(1, 2)/s². */
export const plainRun = (s: number): Generator<Parameters, never> =>
  iterates((at) => slope(s, at), () => (2 / 3) * s * s); // prettier-ignore

/** The natural gradient with factor one. */
export const naturalRun = (s: number): Generator<Parameters, never> =>
  iterates((at) => naturalSlope(s, at), () => 1); // prettier-ignore

/** The natural gradient with the factor that the budget of 0.1 nats allows, at most one. */
export const budgetRun = (s: number): Generator<Parameters, never> =>
  iterates(
    (at) => naturalSlope(s, at),
    (at) => {
      const [gMu, gSigma] = slope(s, at);
      const [nMu, nSigma] = naturalSlope(s, at);
      return Math.min(1, Math.sqrt((2 * BUDGET) / (gMu * nMu + gSigma * nSigma)));
    },
  );

/** One once both parameters are as close as asked for, two before. */
const farness =
  (s: number) =>
  ([mu, sigma]: Parameters): number =>
    Math.max(Math.abs(mu - DATA_MEAN), Math.abs(sigma / s - 1));

/** Steps until both parameters are within a millionth. */
export function stepsFor(s: number): { plain: number; natural: number; budget: number } {
  const count = (run: Iterable<Parameters>): number => stepsUntil(run, farness(s), CLOSE);
  return { plain: count(plainRun(s)), natural: count(naturalRun(s)), budget: count(budgetRun(s)) };
}

/** Example 8 of the notes on optimisation: a normal density fitted by plain and by natural gradients. */
export function gaussianFit(): WorkedValues {
  const run = naturalRun(0.5);
  const sigmas = Array.from({ length: 8 }, () => run.next().value[1]);
  return { sigmas, rows: [0.5, 0.1, 0.02].map((s) => ({ s, ...stepsFor(s) })) };
}
