import type { Random } from '#checks/kit/random.ts';
import { type Matrix, fromEntries, transpose } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** −Σ p log p in nats; a zero counts as zero. */
export function entropy(p: Vector): number {
  return -averageLog(p, p);
}

/** Σ q log p; where q is zero the summand is zero. */
export function averageLog(q: Vector, p: Vector): number {
  return q.reduce((sum, weight, i) => (weight === 0 ? sum : sum + weight * Math.log(component(p, i))), 0);
}

/** KL(q ‖ p) = Σ q log(q/p), for p positive where q is. */
export function divergence(q: Vector, p: Vector): number {
  return q.reduce(
    (sum, weight, i) => (weight === 0 ? sum : sum + weight * Math.log(weight / component(p, i))),
    0,
  );
}

/** Joint probabilities p(x, y), n × m, none of them zero: row x, column y. */
export function drawJoint(random: Random, n: number, m: number): Matrix {
  const all = random.probabilities(n * m);
  return fromEntries(n, m, (x, y) => component(all, x * m + y));
}

/** p(x), the sums of the rows. */
export function rowSums(joint: Matrix): Vector {
  return joint.map(total);
}

/** p(y), the sums of the columns. */
export function columnSums(joint: Matrix): Vector {
  return rowSums(transpose(joint));
}

/** p(y | x): each row divided by its sum. */
export function conditionals(joint: Matrix): Matrix {
  return joint.map(normalised);
}

/** Weights divided by their sum. */
export function normalised(weights: Vector): Vector {
  const sum = total(weights);
  return weights.map((weight) => weight / sum);
}

/** H(Y | X) = Σ p(x) H(Y | X = x) of a table whose rows are the x. */
export function conditionalEntropy(joint: Matrix): number {
  return dot(rowSums(joint), conditionals(joint).map(entropy));
}

/** Σ aᵢ. */
export function total(a: Vector): number {
  return a.reduce((sum, value) => sum + value, 0);
}
