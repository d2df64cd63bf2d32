/**
 * What '@tensorflow/tfjs-core' exports and starts, without the optimisers that its index registers and without the browser's
 * stores for models that its platform registers. The bundler takes this file for that index (`astro.config.mjs`), wherever it
 * is imported: checks that run in the page need the same start.
 */
import { getOrMakeEngine } from '@tensorflow/tfjs-core/dist/engine.js';
import { buffer } from '@tensorflow/tfjs-core/dist/ops/buffer.js';
import { cast } from '@tensorflow/tfjs-core/dist/ops/cast.js';
import { clone } from '@tensorflow/tfjs-core/dist/ops/clone.js';
import { print } from '@tensorflow/tfjs-core/dist/ops/print.js';
import type { Platform } from '@tensorflow/tfjs-core/dist/platforms/platform.js';
import { setOpHandler } from '@tensorflow/tfjs-core/dist/tensor.js';
import { env } from './environment.ts';
import { registerFlags } from './flags.ts';

export * from '@tensorflow/tfjs-core/dist/base.js';

const TYPED_ARRAYS = [Float32Array, Int32Array, Uint8Array, Uint8ClampedArray] as const;

const platform: Platform = {
  fetch: (path, request) => fetch(path, request),
  now: () => performance.now(),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  isTypedArray: (value): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
    TYPED_ARRAYS.some((kind) => value instanceof kind),
};

getOrMakeEngine();
registerFlags(env());
env().setPlatform('browser', platform);
setOpHandler({ buffer, cast, clone, print });
