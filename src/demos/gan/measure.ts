import { feedForwardAll } from '#demos/shared/network.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { BIN, MIDDLES, generatedMasses, realMasses } from './bins.ts';
import { type Loss, type Real, hasCritic } from './config.ts';
import { type Distances, exactDistances } from './distances.ts';
import { NOISE_MASSES, NOISE_WEIGHTS, imagesOf } from './noise.ts';
import type { Players } from './players.ts';

/** What is true of the two networks, over all of p and q instead of a batch of samples. */
export interface Measured extends Omit<Distances, 'believed'> {
  /** The probabilities of the bins of MIDDLES under p and q, and the score a(x) in the middle of each. */
  readonly p: readonly number[];
  readonly q: readonly number[];
  readonly scores: readonly number[];
  /** The largest slope of the score, K. */
  readonly steepest: number;
  /** Never more than the exact one: ½(V(D, G) + 2 log 2) of a discriminator, (E_p a − E_q a)/K of a critic. */
  readonly seen: number;
  /** V(D, G) = E_p log D + E_q log(1 − D), or E_p a − E_q a. */
  readonly value: number;
  /** The expected loss of the generator. */
  readonly generatorLoss: number;
  /** How much of q lies left of the middle between the modes. */
  readonly leftShare: number;
  /** The means of D, or of f, under p and q; and those of the best one. */
  readonly learnedMeans: readonly [onReal: number, onGenerated: number];
  readonly bestMeans: readonly [onReal: number, onGenerated: number];
}

/** log(1 + exp a) without overflow. */
function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

/** Nodes of the trapezium rule for expectations under one mode, in its standard deviations from its middle, and their weights. */
const MODE_NODES = Array.from({ length: 257 }, (_, i) => (i - 128) / 16);
const MODE_WEIGHTS = MODE_NODES.map((z) => gaussian(z, { mean: 0, sd: 1 }) / 16);

/** A mean from values and weights that add up to one. */
function mean(values: Float64Array, weights: ArrayLike<number>, of: (value: number) => number): number {
  return values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * of(value), 0);
}

/** How much of q lies left of a point. */
function shareBelow(images: Float64Array, x: number): number {
  return NOISE_MASSES.reduce((sum, mass, i) => {
    const [a, b] = [images[i] ?? 0, images[i + 1] ?? 0];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return sum + mass * (high <= x ? 1 : low >= x ? 0 : (x - low) / (high - low));
  }, 0);
}

/** Measures the players against the real density. */
export function measure(config: Real & { readonly loss: Loss }, { generator, score }: Players): Measured {
  const { loss, left, right, weight, sd } = config;
  const images = imagesOf(generator);
  const scoresAt = (mode: number): Float64Array =>
    feedForwardAll(
      score,
      Float64Array.from(MODE_NODES, (z) => mode + sd * z),
    );
  const [onLeft, onRight, onGenerated] = [scoresAt(left), scoresAt(right), feedForwardAll(score, images)];
  const real = (of: (a: number) => number): number =>
    weight * mean(onLeft, MODE_WEIGHTS, of) + (1 - weight) * mean(onRight, MODE_WEIGHTS, of);
  const generated = (of: (a: number) => number): number => mean(onGenerated, NOISE_WEIGHTS, of);

  const scores = [...feedForwardAll(score, Float64Array.from(MIDDLES))];
  const steepest = scores.reduce(
    (most, a, i) => Math.max(most, i > 0 ? Math.abs(a - (scores[i - 1] ?? 0)) / BIN : 0),
    0,
  );
  const critic = hasCritic(loss);
  const itself = (a: number): number => a;
  const value = critic ? real(itself) - generated(itself) : -real((a) => softplus(-a)) - generated(softplus);
  const seen = critic ? (steepest > 0 ? value / steepest : 0) : value / 2 + Math.LN2;
  const { believed, ...distances } = exactDistances(config, images);
  // A critic is known up to a constant, which is chosen such that its mean over both is zero.
  const centred = (difference: number): readonly [number, number] => [difference / 2, -difference / 2];
  return {
    ...distances,
    p: realMasses(config),
    q: generatedMasses(images),
    scores,
    steepest,
    seen,
    value,
    generatorLoss: generated((a) => (critic ? -a : loss === 'standard' ? -softplus(a) : softplus(-a))),
    leftShare: shareBelow(images, (left + right) / 2),
    learnedMeans: critic ? centred(seen) : [real(sigmoid), generated(sigmoid)],
    bestMeans: critic ? centred(distances.wasserstein) : believed,
  };
}
