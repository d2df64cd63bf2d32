import type { WorkedValues } from '../example.ts';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Derivatives in z of the cross-entropy and of the squared error for the label 1 and the output z = −6. */
export function mistake(): WorkedValues {
  const p = sigmoid(-6);
  return { crossEntropy: p - 1, squared: 2 * (p - 1) * p * (1 - p) };
}
