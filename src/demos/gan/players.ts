import { type Parameters, type Widths, initialParameters } from '#demos/shared/network.ts';
import { type Uniform, seededUniform } from '#numerics/random.ts';
import type { Config, GeneratorKind } from './config.ts';

/** Layers of the generator, from noise z to x. Without a hidden one it is the map a + bz. */
export const GENERATOR_WIDTHS: Record<GeneratorKind, Widths> = { affine: [1, 1], network: [1, 16, 1] };
/** Layers of the discriminator or critic, from x to its score a(x). */
export const SCORE_WIDTHS: Widths = [1, 24, 1];

/** The two networks. */
export interface Players {
  readonly generator: Parameters;
  /** Gives the score a(x); the discriminator is its sigmoid, the critic is the score itself. */
  readonly score: Parameters;
}

/** The networks before training, and the random numbers that come after them. */
export function initialPlayers({ generator, seed }: Config): Players & { readonly uniform: Uniform } {
  const uniform = seededUniform(seed);
  return {
    generator: initialParameters(GENERATOR_WIDTHS[generator], uniform, 0.5),
    score: initialParameters(SCORE_WIDTHS, uniform, 1),
    uniform,
  };
}
