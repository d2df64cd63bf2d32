import { type Vector, component } from './vector.ts';

/**
 * P₀(t) … P_degree(t) by Bonnet's recursion (k + 1)P_{k+1} = (2k + 1)tP_k − kP_{k−1} (Abramowitz & Stegun, 22.7.10): a basis of
 * polynomials on [−1, 1] in which least squares stays well conditioned.
 */
export function legendre(degree: number, t: number): Vector {
  const values = [1, t];
  for (let k = 1; k < degree; k += 1)
    values.push(((2 * k + 1) * t * component(values, k) - k * component(values, k - 1)) / (k + 1));
  return values.slice(0, degree + 1);
}
