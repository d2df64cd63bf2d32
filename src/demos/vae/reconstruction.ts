import { feedForwardAll } from '#demos/shared/network.ts';
import { type Belief, type Coders, decode } from './coders.ts';
import type { Pair } from './config.ts';
import { logLikelihood, logPrior, reparameterised } from './gaussians.ts';

/** Nodes and weights of the trapezium rule for expectations under N(0, I) in the plane. */
interface Rule {
  readonly nodes: readonly Pair[];
  readonly weights: readonly number[];
}

const REACH = 5.4;
/** Steps on either side of zero: each rule is twice as fine as the one before. */
const HALVES = [4, 8, 16, 32, 64];
/** Two rules that agree so far are fine enough; for a belief so narrow that the decoder is straight there, the first one is. */
const TOLERANCE = 1e-4;
const NARROW = 0.25;

function ruleOf(half: number): Rule {
  const line = Array.from({ length: 2 * half + 1 }, (_, i) => (REACH * (i - half)) / half);
  const nodes = line
    .flatMap((a) => line.map((b): Pair => [a, b]))
    .filter(([a, b]) => Math.hypot(a, b) < REACH + 1e-9);
  const densities = nodes.map((node) => Math.exp(logPrior(node)));
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { nodes, weights: densities.map((density) => density / total) };
}

const rules: Rule[] = [];

/** The rules from the coarsest on, each made when it is needed first. */
function ruleAt(level: number): Rule {
  return (rules[level] ??= ruleOf(HALVES[level] ?? 4));
}

/** E_q[log p(x|z)], by quadrature over ε, as finely as it takes to be exact to 10⁻³. */
export function reconstruction(
  x: Pair,
  belief: Belief,
  coders: Pick<Coders, 'decoder'>,
  noise: number,
): number {
  const by = ({ nodes, weights }: Rule): number => {
    const latents = Float64Array.from(nodes.flatMap((node) => [...reparameterised(belief, node)]));
    const means = feedForwardAll(coders.decoder, latents);
    return weights.reduce(
      (sum, weight, i) => sum + weight * logLikelihood(x, [means[2 * i] ?? 0, means[2 * i + 1] ?? 0], noise),
      0,
    );
  };
  let coarse = by(ruleAt(0));
  if (Math.max(...belief.sd) < NARROW) return coarse;
  for (let level = 1; level < HALVES.length; level += 1) {
    const fine = by(ruleAt(level));
    if (Math.abs(fine - coarse) < TOLERANCE) return fine;
    coarse = fine;
  }
  return coarse;
}

/** log p(x|z) at z = μ + σε: the estimate of the reconstruction term from one draw of ε, as training has it. */
export function reconstructionSample(
  x: Pair,
  belief: Belief,
  coders: Pick<Coders, 'decoder'>,
  noise: number,
  epsilon: Pair,
): number {
  return logLikelihood(x, decode(coders, reparameterised(belief, epsilon)), noise);
}
