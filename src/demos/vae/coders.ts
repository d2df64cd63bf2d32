import { type Parameters, type Widths, feedForward, initialParameters } from '#demos/shared/network.ts';
import { type Uniform, seededUniform } from '#numerics/random.ts';
import type { Config, Pair } from './config.ts';
import { drawData } from './data.ts';

/** Layers of the encoder, from x to the mean and the log standard deviation of z, two each. */
export const ENCODER_WIDTHS: Widths = [2, 20, 4];
/** Layers of the decoder, from z to the mean of x. */
export const DECODER_WIDTHS: Widths = [2, 20, 2];

/** The two networks. */
export interface Coders {
  readonly encoder: Parameters;
  readonly decoder: Parameters;
}

/** q(z|x) = N(mean, diag(sd²)). */
export interface Belief {
  readonly mean: Pair;
  readonly sd: Pair;
}

/** The data, the networks before training, and the random numbers that come after them. */
export function beginning({
  shape,
  seed,
}: Config): Coders & { readonly data: Pair[]; readonly uniform: Uniform } {
  const uniform = seededUniform(seed);
  return {
    data: drawData(shape, uniform),
    encoder: initialParameters(ENCODER_WIDTHS, uniform, 0.5),
    decoder: initialParameters(DECODER_WIDTHS, uniform, 0.5),
    uniform,
  };
}

/** What the encoder says of x. */
export function encode({ encoder }: Pick<Coders, 'encoder'>, x: Pair): Belief {
  const [m0 = 0, m1 = 0, s0 = 0, s1 = 0] = feedForward(encoder, x);
  return { mean: [m0, m1], sd: [Math.exp(s0), Math.exp(s1)] };
}

/** The mean of x given z. */
export function decode({ decoder }: Pick<Coders, 'decoder'>, z: Pair): Pair {
  const [x = 0, y = 0] = feedForward(decoder, z);
  return [x, y];
}
