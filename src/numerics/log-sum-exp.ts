import type { Vector } from './vector.ts';

/** log Σ exp aᵢ without overflow; −∞ for an empty sum. */
export function logSumExp(a: Vector): number {
  const most = a.reduce((m, value) => Math.max(m, value), -Infinity);
  if (!Number.isFinite(most)) return most;
  return most + Math.log(a.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** log softmax: aᵢ − log Σ exp aⱼ. Finite where the probability itself underflows. */
export function logSoftmax(a: Vector): Vector {
  const total = logSumExp(a);
  return a.map((value) => value - total);
}

/** exp aᵢ / Σ exp aⱼ. */
export function softmax(a: Vector): Vector {
  return logSoftmax(a).map(Math.exp);
}
