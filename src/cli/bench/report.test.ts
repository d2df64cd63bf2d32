import { expect, test } from 'vitest';
import { report } from './report.ts';
import type { Builder, Run, State } from './run.ts';

const run = (builder: Builder, state: State, cpuSeconds: number, other: Partial<Run> = {}): Run => ({
  builder,
  state,
  cpuSeconds,
  wallSeconds: cpuSeconds,
  peakMegabytes: 1000,
  failure: null,
  ...other,
});
const circumstances = {
  entries: 10,
  seed: 4,
  cpu: 'a processor',
  cores: 2,
  memoryGigabytes: 8,
  node: '24.0.0',
  system: 'Linux 6',
};
const eager = [run('eager', 'cold', 100), run('eager', 'unchanged', 50), run('eager', 'one changed', 60)];

test('compares each build with the eager one in the same state and says which aims are met', () => {
  const atlas = [
    run('atlas', 'cold', 45),
    run('atlas', 'unchanged', 8, { peakMegabytes: 1600 }),
    run('atlas', 'one changed', 9),
  ];
  const text = report(circumstances, [...atlas, ...eager]);
  expect(text).toContain('10 entries in two languages, seed 4');
  expect(text).toMatch(/^atlas +cold +45\.0 +45\.0 +1000 +0\.450$/m);
  expect(text).toMatch(/^met .*cold.*0\.450$/m);
  expect(text).toMatch(/^NOT MET .*unchanged.*0\.160, 0\.080 of its cold one$/m);
  expect(text).toMatch(/^NOT MET .*memory.*1600 MB$/m);
});

test('marks a failed build and leaves open what it would have shown', () => {
  const failed = run('atlas', 'cold', NaN, { peakMegabytes: null, failure: 'ended from outside by SIGTERM' });
  const text = report(circumstances, [failed, ...eager]);
  expect(text).toMatch(/^atlas +cold +unknown +unknown +unknown +FAILED$/m);
  expect(text.match(/^unknown .*not measured$/gm)).toHaveLength(3);
});

test('takes what a failed eager build had used for the least that it would have used', () => {
  const broken = run('eager', 'cold', 100, { failure: 'Invalid string length' });
  const atlas = (cold: number): Run[] => [run('atlas', 'cold', cold), run('atlas', 'unchanged', 1)];
  expect(report(circumstances, [...atlas(45), broken])).toMatch(/^met .*cold.*below 0\.450.*100\.0 s/m);
  expect(report(circumstances, [...atlas(60), broken])).toMatch(/^unknown .*cold.*below 0\.600/m);
});
