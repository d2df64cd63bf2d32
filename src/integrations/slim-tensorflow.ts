import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = new URL('../demos/shared/tensorflow/', import.meta.url);
const INSIDE = /[\\/]@tensorflow[\\/]tfjs-core[\\/]dist[\\/]/;
/** How modules of the core name those of its root that are replaced. */
const REPLACED = /^(?:\.{1,2}\/)+(environment|profiler|tensor_format)$/;

/** Our module in the place of one of TensorFlow.js's core; undefined where that stays. */
function ownOf(source: string, importer: string): string | undefined {
  if (source === '@tensorflow/tfjs-core') return 'core';
  return INSIDE.test(importer) ? REPLACED.exec(source)?.[1]?.replace('_', '-') : undefined;
}

/** Puts smaller modules of our own in the place of those of TensorFlow.js's core that do more than a reader's page needs. */
export function slimTensorFlow(): Plugin {
  return {
    name: 'slim-tensorflow',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const own = ownOf(source, importer);
      return own === undefined ? null : fileURLToPath(new URL(`${own}.ts`, OWN));
    },
  };
}
