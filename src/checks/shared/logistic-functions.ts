/** log(1 + exp z), without overflow. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** The logistic sigmoid 1/(1 + exp(−z)). */
export function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
