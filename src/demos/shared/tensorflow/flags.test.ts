import '@tensorflow/tfjs';
import { env as libraryEnvironment } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { Environment } from './environment.ts';
import { registerFlags } from './flags.ts';

/** What may differ between a page and Node, where this test runs. */
const ABOUT_THE_PLACE = ['IS_BROWSER', 'IS_NODE', 'IS_CHROME', 'IS_SAFARI', 'DEPRECATION_WARNINGS_ENABLED'];

test('the flags are those of the core, with its values', () => {
  const ours = new Environment({});
  registerFlags(ours);
  const theirs = libraryEnvironment();
  for (const flag of [
    'CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU',
    'CHECK_COMPUTATION_FOR_ERRORS',
    'DEBUG',
    'IS_TEST',
    'PROD',
    'TENSORLIKE_CHECK_SHAPE_CONSISTENCY',
    'USE_SETTIMEOUTCUSTOM',
    'WRAP_TO_IMAGEBITMAP',
  ])
    expect([flag, ours.get(flag)]).toEqual([flag, theirs.get(flag)]);
  for (const flag of ABOUT_THE_PLACE) expect(typeof ours.get(flag)).toBe(typeof theirs.get(flag));
});
