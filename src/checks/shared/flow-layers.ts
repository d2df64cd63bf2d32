import type { Random } from '#checks/kit/random.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, diagonal, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, subtractVectors } from '#numerics/vector.ts';

/** The invertible layer h ↦ W asinh[h] + b, nonlinear everywhere and with a closed inverse. */
export interface FlowLayer {
  readonly weights: Matrix;
  readonly offset: Vector;
}

/** Layers of one dimension; determinants of both signs, well conditioned. */
export function drawLayers(random: Random, count: number, dimension: number): FlowLayer[] {
  return random.list(count, () => {
    const signs = diagonal(random.list(dimension, () => random.sign()));
    return { weights: multiply(signs, random.positiveDefinite(dimension)), offset: random.vector(dimension) };
  });
}

/** W asinh[h] + b. */
export function forward({ weights, offset }: FlowLayer, h: Vector): Vector {
  return addVectors(multiplyVector(weights, h.map(Math.asinh)), offset);
}

/** The h with `forward(layer, h)` = y. */
export function inverse({ weights, offset }: FlowLayer, y: Vector): Vector {
  return luSolve(luFactor(weights), subtractVectors(y, offset)).map(Math.sinh);
}

/** ∂ forward / ∂h, square. */
export function layerJacobian({ weights }: FlowLayer, h: Vector): Matrix {
  return multiply(weights, diagonal(h.map((x) => 1 / Math.hypot(1, x))));
}

/** [h, f₁[h], f₂[f₁[h]], …]: what goes into each layer, and what comes out of the last. */
export function states(layers: readonly FlowLayer[], h: Vector): Vector[] {
  const found = [h];
  let now = h;
  for (const layer of layers) {
    now = forward(layer, now);
    found.push(now);
  }
  return found;
}

/** A network with one hidden layer, of any shape: it need not be invertible. */
export interface Network {
  readonly hidden: Matrix;
  readonly out: Matrix;
}

/** A network from `inputs` numbers through three hidden units to `outputs` numbers. */
export function drawNetwork(random: Random, inputs: number, outputs: number): Network {
  return { hidden: random.matrix(3, inputs), out: random.matrix(outputs, 3) };
}

/** Out tanh[Hidden h]. */
export function run({ hidden, out }: Network, h: Vector): Vector {
  return multiplyVector(out, multiplyVector(hidden, h).map(Math.tanh));
}
