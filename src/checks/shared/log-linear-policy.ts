import type { Random } from '#checks/kit/random.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, add, outer, scale, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot, subtractVectors } from '#numerics/vector.ts';

/** π(a|s) ∝ exp(θᵀφ(s, a)), with `features[s][a]` = φ(s, a). */
export type Features = readonly (readonly Vector[])[];

/** Features of standard normals, of `parameters` entries each. */
export function drawFeatures(
  random: Random,
  { states, actions }: { readonly states: number; readonly actions: number },
  parameters: number,
): Features {
  return random.list(states, () => random.list(actions, () => random.vector(parameters)));
}

/** The probabilities, states × actions. */
export function logLinearPolicy(features: Features, theta: Vector): Matrix {
  return features.map((row) => softmax(row.map((phi) => dot(phi, theta))));
}

/** ∇ log π(a|s) = φ(s, a) − Σ π(b|s) φ(s, b), for each state and action. */
export function scores(features: Features, theta: Vector): Features {
  const policy = logLinearPolicy(features, theta);
  return features.map((row, s) => {
    const mean = row.reduce<Vector>(
      (sum, phi, a) => addScaled(sum, component(policy[s] ?? [], a), phi),
      theta.map(() => 0),
    );
    return row.map((phi) => subtractVectors(phi, mean));
  });
}

/** E[∇ log π ∇ log πᵀ] over the states with these weights and the policy's actions: the Fisher information matrix. */
export function fisherMatrix(features: Features, theta: Vector, weights: Vector): Matrix {
  const policy = logLinearPolicy(features, theta);
  let sum = zeroMatrix(theta.length, theta.length);
  scores(features, theta).forEach((row, s) => {
    row.forEach((score, a) => {
      const weight = component(weights, s) * component(policy[s] ?? [], a);
      sum = add(sum, scale(weight, outer(score, score)));
    });
  });
  return sum;
}
