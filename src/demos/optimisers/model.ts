import { type Vector, component, zeroVector } from '#numerics/vector.ts';

/** Step lengths and decay rates; the names are PyTorch's, their meaning stands with each rule. */
export interface Hyperparameters {
  readonly learningRate: number;
  readonly momentum: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly decay: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

/** What a rule remembers of one coordinate: two running averages, zero before the first step. */
interface Memory {
  readonly first: number;
  readonly second: number;
}

/** The parameter and the memory of one coordinate after a step; `t` counts steps from one. */
type Rule = (
  theta: number,
  gradient: number,
  memory: Memory,
  t: number,
  h: Hyperparameters,
) => Memory & { readonly theta: number };

/** θ ← θ − η g (with weight decay λ, as in all rules but AdamW, g is the gradient plus λθ). */
const sgd: Rule = (theta, g, memory, _t, { learningRate }) => ({
  ...memory,
  theta: theta - learningRate * g,
});

/** v ← μv + g, θ ← θ − ηv: Polyak's heavy ball as in PyTorch, where η multiplies the whole of v. */
const heavyBall: Rule = (theta, g, memory, _t, { learningRate, momentum }) => {
  const first = momentum * memory.first + g;
  return { ...memory, first, theta: theta - learningRate * first };
};

/** v ← μv + g, θ ← θ − η(g + μv): Nesterov's momentum, with gradients at θ itself (PyTorch; Sutskever et al. 2013 in shifted variables). */
const nesterov: Rule = (theta, g, memory, _t, { learningRate, momentum }) => {
  const first = momentum * memory.first + g;
  return { ...memory, first, theta: theta - learningRate * (g + momentum * first) };
};

/** s ← s + g², θ ← θ − ηg/(√s + ε) (Duchi, Hazan & Singer 2011). */
const adagrad: Rule = (theta, g, memory, _t, { learningRate, epsilon }) => {
  const second = memory.second + g * g;
  return { ...memory, second, theta: theta - (learningRate * g) / (Math.sqrt(second) + epsilon) };
};

/** s ← αs + (1 − α)g², θ ← θ − ηg/(√s + ε), not centred (Hinton's lecture 6e; ε outside the root as in PyTorch). */
const rmsprop: Rule = (theta, g, memory, _t, { learningRate, decay, epsilon }) => {
  const second = decay * memory.second + (1 - decay) * g * g;
  return { ...memory, second, theta: theta - (learningRate * g) / (Math.sqrt(second) + epsilon) };
};

/** m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) (Kingma & Ba 2015, algorithm 1). */
const adam: Rule = (theta, g, memory, t, { learningRate, beta1, beta2, epsilon }) => {
  const first = beta1 * memory.first + (1 - beta1) * g;
  const second = beta2 * memory.second + (1 - beta2) * g * g;
  const [mean, square] = [first / (1 - beta1 ** t), second / (1 - beta2 ** t)];
  return { first, second, theta: theta - (learningRate * mean) / (Math.sqrt(square) + epsilon) };
};

/** Adam from θ(1 − ηλ): the decay is no part of the gradient (Loshchilov & Hutter 2019; times η as in PyTorch). */
const adamw: Rule = (theta, g, memory, t, h) =>
  adam(theta * (1 - h.learningRate * h.weightDecay), g, memory, t, h);

const RULES = { sgd, momentum: heavyBall, nesterov, adagrad, rmsprop, adam, adamw } satisfies Record<
  string,
  Rule
>;

export type OptimiserName = keyof typeof RULES;

/** Weight decay that is a part of the gradient: all but AdamW's. */
function decayed(
  name: OptimiserName,
  theta: number,
  gradient: number,
  { weightDecay }: Hyperparameters,
): number {
  return name === 'adamw' ? gradient : gradient + weightDecay * theta;
}

/**
 * The parameters after step 1, 2, … without end; the start is not among them.
 *
 * @param theta d
 * @param gradientAt the gradient (d) at the parameters before a step; steps count from zero
 * @throws RangeError if a gradient does not have d entries
 */
export function* iterates(
  name: OptimiserName,
  theta: Vector,
  gradientAt: (theta: Vector, step: number) => Vector,
  hyperparameters: Hyperparameters,
): Generator<Vector, never> {
  const rule = RULES[name];
  let current = theta;
  let memories: Memory[] = zeroVector(theta.length).map((zero) => ({ first: zero, second: zero }));
  for (let step = 0; ; step += 1) {
    const gradient = gradientAt(current, step);
    if (gradient.length !== theta.length)
      throw new RangeError(`gradient ${step} has ${gradient.length} entries for ${theta.length} parameters`);
    const moved = memories.map((memory, i) => {
      const at = component(current, i);
      const slope = decayed(name, at, component(gradient, i), hyperparameters);
      return rule(at, slope, memory, step + 1, hyperparameters);
    });
    memories = moved;
    current = moved.map(({ theta: next }) => next);
    yield current;
  }
}

/**
 * The parameters after each of the given gradients, as many vectors as there are gradients; the start is not among them.
 *
 * @param theta d
 * @param gradients T × d
 * @throws RangeError if a gradient does not have d entries
 */
export function descend(
  name: OptimiserName,
  theta: Vector,
  gradients: readonly Vector[],
  hyperparameters: Hyperparameters,
): Vector[] {
  const run = iterates(name, theta, (_, step) => gradients[step] ?? [], hyperparameters);
  return gradients.map(() => run.next().value);
}
