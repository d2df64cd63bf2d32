import '@tensorflow/tfjs';
import { env as libraryEnvironment } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { Environment } from './environment.ts';
import { registerFlags } from './flags.ts';

test('every flag that the core knows from the start is known, and a page of the site is a page, not a test', () => {
  const ours = new Environment({});
  registerFlags(ours);
  const theirs = libraryEnvironment();
  for (const flag of [
    'CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU',
    'CHECK_COMPUTATION_FOR_ERRORS',
    'DEBUG',
    'DEPRECATION_WARNINGS_ENABLED',
    'IS_BROWSER',
    'IS_CHROME',
    'IS_NODE',
    'IS_SAFARI',
    'IS_TEST',
    'PROD',
    'TENSORLIKE_CHECK_SHAPE_CONSISTENCY',
    'USE_SETTIMEOUTCUSTOM',
    'WRAP_TO_IMAGEBITMAP',
  ])
    expect([flag, typeof ours.get(flag)]).toEqual([flag, typeof theirs.get(flag)]);
  expect([ours.get('IS_BROWSER'), ours.get('IS_NODE'), ours.get('IS_TEST')]).toEqual([true, false, false]);
});
