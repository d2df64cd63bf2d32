import type { Tensor } from '#checks/kit/autodiff.ts';

/** ½|θ|² + αf(θ), whose gradient is the point θ + α∇f(θ) that one step of gradient ascent reaches. */
export function ascended(theta: Tensor, rate: number, value: Tensor): Tensor {
  return theta.square().sum().div(2).add(value.mul(rate));
}
