import type { Random } from '#checks/kit/random.ts';
import { luDeterminant, luFactor, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  bilinear,
  diagonal,
  entry,
  fromEntries,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  trace,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';
import { type NormalInput, drawFactor } from './normal-grid.ts';

/** A squared exponential kernel: its amplitude α² and its squared length-scales, the diagonal of Λ. */
export interface Kernel {
  readonly alpha2: number;
  readonly lambda: Vector;
}

/** One output of the model: kernel, noise variance σ², observed changes. */
export interface GpOutput extends Kernel {
  readonly noise: number;
  readonly y: Vector;
}

/** Gaussian processes that share their training inputs. */
export interface GpModel {
  readonly inputs: readonly Vector[];
  readonly outputs: readonly GpOutput[];
}

/** Mean and covariance of a normal input. */
export interface Moments {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** Amplitude and squared length-scales of size one. */
export function drawKernel(random: Random, dimension: number): Kernel {
  return {
    alpha2: random.between(0.5, 2),
    lambda: random.list(dimension, () => random.between(0.8, 2)),
  };
}

/** Two outputs over three or four training inputs of so many dimensions. */
export function drawModel(random: Random, dimension: number): GpModel {
  const n = random.integer(3, 4);
  return {
    inputs: random.list(n, () => random.vector(dimension)),
    outputs: random.list(2, () => ({
      ...drawKernel(random, dimension),
      noise: random.between(0.05, 0.3),
      y: random.vector(n),
    })),
  };
}

/** A state of two numbers and a control that is linear in it: three numbers, normal and degenerate. */
export function drawInput(random: Random): NormalInput {
  const state = drawFactor(random, 0.6);
  const gains = random.list(2, () => random.between(-1, 1));
  const control = [0, 1].map((j) =>
    state.reduce((sum, row, i) => sum + component(gains, i) * component(row, j), 0),
  );
  return { mean: random.vector(3), factor: [...state, control] };
}

/** α² exp(−½(x − x′)ᵀΛ⁻¹(x − x′)). */
export function kernelAt({ alpha2, lambda }: Kernel, x: Vector, other: Vector): number {
  const gap = subtractVectors(x, other);
  return alpha2 * Math.exp(-gap.reduce((sum, d, i) => sum + (d * d) / component(lambda, i), 0) / 2);
}

/** K + σ²I. */
export function noisyGram({ inputs }: GpModel, output: GpOutput): Matrix {
  const gram = fromEntries(inputs.length, inputs.length, (i, j) =>
    kernelAt(output, inputs[i] ?? [], inputs[j] ?? []),
  );
  return add(gram, scale(output.noise, unit(inputs.length)));
}

/** β = (K + σ²I)⁻¹y. */
export function weightsOf(model: GpModel, output: GpOutput): Vector {
  return luSolve(luFactor(noisyGram(model, output)), output.y);
}

/** Mean and variance of the function at an input that is known, as a function of that input. */
export function predictor(
  model: GpModel,
  output: GpOutput,
): (x: Vector) => { mean: number; variance: number } {
  const system = luFactor(noisyGram(model, output));
  const beta = luSolve(system, output.y);
  return (x) => {
    const k = model.inputs.map((point) => kernelAt(output, point, x));
    return { mean: dot(k, beta), variance: output.alpha2 - dot(k, luSolve(system, k)) };
  };
}

/** q: the kernel k(point, x) averaged over a normal x. */
export function averagedKernel(
  { alpha2, lambda }: Kernel,
  point: Vector,
  { mean, covariance }: Moments,
): number {
  const spread = add(covariance, diagonal(lambda));
  const shrink = luDeterminant(
    luFactor(add(multiply(covariance, diagonal(lambda.map((value) => 1 / value))), unit(mean.length))),
  );
  const gap = subtractVectors(point, mean);
  return (alpha2 / Math.sqrt(shrink)) * Math.exp(-dot(gap, luSolve(luFactor(spread), gap)) / 2);
}

/** An entry of Q: the product k_a(first, x) k_b(second, x) averaged over a normal x. */
export function averagedProduct(
  [a, b]: readonly [Kernel, Kernel],
  [first, second]: readonly [Vector, Vector],
  { mean, covariance }: Moments,
): number {
  const inverse = (lambda: Vector): Matrix => diagonal(lambda.map((value) => 1 / value));
  const [A, B] = [inverse(a.lambda), inverse(b.lambda)];
  const R = add(multiply(covariance, add(A, B)), unit(mean.length));
  const r = addVectors(
    multiplyVector(A, subtractVectors(first, mean)),
    multiplyVector(B, subtractVectors(second, mean)),
  );
  const exponent = dot(r, luSolve(luFactor(R), multiplyVector(covariance, r))) / 2;
  const atMean = kernelAt(a, first, mean) * kernelAt(b, second, mean);
  return (atMean / Math.sqrt(luDeterminant(luFactor(R)))) * Math.exp(exponent);
}

/** Q for two kernels over the same centres. */
export function productMatrix(
  kernels: readonly [Kernel, Kernel],
  centres: readonly Vector[],
  input: Moments,
): Matrix {
  return fromEntries(centres.length, centres.length, (i, j) =>
    averagedProduct(kernels, [centres[i] ?? [], centres[j] ?? []], input),
  );
}

/** Σ wᵢqᵢ Σ(Σ + Λ)⁻¹(centreᵢ − μ): the covariance of the input with a weighted sum of kernels. */
export function inputCovariance(
  kernel: Kernel,
  weights: Vector,
  centres: readonly Vector[],
  input: Moments,
): Vector {
  const spread = luFactor(add(input.covariance, diagonal(kernel.lambda)));
  return centres.reduce<Vector>(
    (sum, centre, i) => {
      const pull = multiplyVector(input.covariance, luSolve(spread, subtractVectors(centre, input.mean)));
      const weight = component(weights, i) * averagedKernel(kernel, centre, input);
      return addVectors(sum, scaleVector(weight, pull));
    },
    input.mean.map(() => 0),
  );
}

/** E of wᵀk_a · vᵀk_b for weighted sums of kernels: wᵀQv. */
export function meanProduct(
  kernels: readonly [Kernel, Kernel],
  [w, v]: readonly [Vector, Vector],
  centres: readonly Vector[],
  input: Moments,
): number {
  return bilinear(w, productMatrix(kernels, centres, input), v);
}

/** Mean and covariance of the change for a normal input, by PILCO's closed forms. */
export function changeMoments(model: GpModel, input: Moments): Moments {
  const { inputs, outputs } = model;
  const betas = outputs.map((output) => weightsOf(model, output));
  const mean = outputs.map((output, a) =>
    dot(
      betas[a] ?? [],
      inputs.map((point) => averagedKernel(output, point, input)),
    ),
  );
  const at = (a: number, b: number): number => {
    const [first, second] = [outputs[a], outputs[b]];
    if (first === undefined || second === undefined) throw new RangeError(`no output ${a} or ${b}`);
    const Q = productMatrix([first, second], inputs, input);
    const product = bilinear(betas[a] ?? [], Q, betas[b] ?? []);
    const known = product - component(mean, a) * component(mean, b);
    if (a !== b) return known;
    const explained = trace(luSolveMatrix(luFactor(noisyGram(model, first)), Q));
    return known + first.alpha2 - explained;
  };
  const upper = outputs.map((_, a) => outputs.map((__, b) => (a <= b ? at(a, b) : NaN)));
  const covariance = fromEntries(outputs.length, outputs.length, (a, b) =>
    entry(upper, Math.min(a, b), Math.max(a, b)),
  );
  return { mean, covariance };
}
