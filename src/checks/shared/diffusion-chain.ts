import type { Random } from '#checks/kit/random.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import type { Gaussian } from '#numerics/gaussian.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** Noise shares β₁, …, β_T, each far from 0 and 1. */
export function drawBetas(random: Random, steps: number): Vector {
  return random.list(steps, () => random.between(0.05, 0.6));
}

/** α₁, …, α_T: α_t = ∏ (1 − β_s) over s ≤ t. */
export function alphasOf(betas: Vector): Vector {
  return betas.map((_, i) => betas.slice(0, i + 1).reduce((product, beta) => product * (1 - beta), 1));
}

/** A state of the forward chain as a weighted sum of the datum and of the noises of all steps. */
export interface State {
  readonly signal: number;
  readonly noises: Vector;
}

/** The states 0 (the datum itself), 1, …, T of the chain, by running its steps. */
export function statesOf(betas: Vector): State[] {
  const found: State[] = [{ signal: 1, noises: betas.map(() => 0) }];
  betas.forEach((beta, t) => {
    const { signal, noises } = found.at(-1) ?? { signal: 1, noises: [] };
    const keep = Math.sqrt(1 - beta);
    found.push({
      signal: keep * signal,
      noises: scaleVector(keep, noises).map((w, s) => (s === t ? w + Math.sqrt(beta) : w)),
    });
  });
  return found;
}

/** State t of the chain. @throws RangeError unless 0 ≤ t ≤ T */
export function stateAt(betas: Vector, t: number): State {
  const state = statesOf(betas)[t];
  if (state === undefined) throw new RangeError(`no state ${String(t)}`);
  return state;
}

/** q(z_t | x): the noises are independent and standard normal. */
export function kernel(betas: Vector, t: number, x: number): Gaussian {
  const { signal, noises } = stateAt(betas, t);
  return { mean: signal * x, sd: Math.sqrt(dot(noises, noises)) };
}

/** q(z_s | z_t, x) for s < t or t < s, by regression of one state on the other. */
export function regression(betas: Vector, s: number, t: number, zt: number, x: number): Gaussian {
  const [here, there] = [stateAt(betas, s), stateAt(betas, t)];
  const slope = dot(here.noises, there.noises) / dot(there.noises, there.noises);
  const rest = here.noises.map((w, i) => w - slope * component(there.noises, i));
  return {
    mean: here.signal * x + slope * (zt - there.signal * x),
    sd: Math.sqrt(dot(rest, rest)),
  };
}

/** β_t, α_t and t as formulas write them, and the identity matrix of one dimension. */
export function scheduleNames(betas: Vector, t: number): Bindings {
  return { t, '\\beta': betas, '\\alpha': alphasOf(betas), '\\mathbf{I}': 1 };
}
