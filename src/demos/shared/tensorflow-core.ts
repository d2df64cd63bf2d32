/**
 * What '@tensorflow/tfjs-core' exports, without the optimisers and stores that its index registers. The bundler takes this file
 * for that index (`astro.config.mjs`), wherever it is imported: checks that run in the page need its side effects too.
 */
import '@tensorflow/tfjs-core/dist/base_side_effects.js';

export * from '@tensorflow/tfjs-core/dist/base.js';
