import type { Random } from '#checks/kit/random.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** The toy function of UDL section 7.3: biases and weights of its four linear steps, one training pair. */
export interface Toy {
  readonly beta: Vector;
  readonly omega: Vector;
  readonly x: number;
  readonly y: number;
}

export function drawToy(random: Random): Toy {
  const four = (): Vector => random.list(4, () => random.between(-1.2, 1.2));
  return { beta: four(), omega: four(), x: random.between(-1, 1), y: random.between(-1, 1) };
}

const FUNCTIONS = [Math.sin, Math.exp, Math.cos];

/** Pre-activations f₀, …, f₃, and what enters each linear step: x, h₁, h₂, h₃. */
export function forward({ beta, omega, x }: Toy): { f: Vector; h: Vector } {
  const f: number[] = [];
  const h = [x];
  beta.forEach((bias, k) => {
    const value = bias + component(omega, k) * component(h, k);
    f.push(value);
    const next = FUNCTIONS[k];
    if (next !== undefined) h.push(next(value));
  });
  return { f, h };
}

/** Its letters as the chapter writes them. */
export function toyNames({ beta, omega, x, y }: Toy): Bindings {
  return {
    ...Object.fromEntries(beta.map((value, k) => [`\\beta_${String(k)}`, value])),
    ...Object.fromEntries(omega.map((value, k) => [`\\omega_${String(k)}`, value])),
    x,
    x_i: x,
    y_i: y,
  };
}
