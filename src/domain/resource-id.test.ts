import { describe, expect, it } from 'vitest';
import { resourceId } from '#domain/resource-id.ts';

describe('resourceId', () => {
  it.each([
    ['iLQR.pdf', 'ilqr'],
    ['数学与机器学习基础.pdf', '数学与机器学习基础'],
    ['PILCO及其扩展.pdf', 'pilco及其扩展'],
    ['KL 散度 (v1.2) & notes.pdf', 'kl-散度-v1-2-notes'],
    ['《强化学习》：第1章.PDF', '强化学习-第1章'],
    ['a/b?c#d%e.pdf', 'a-b-c-d-e'],
    ['../etc.pdf', 'etc'],
    ['no-extension', 'no-extension'],
    ['Pre\u0301cis.pdf', 'pr\u00e9cis'],
  ])('%s -> %s', (fileName, id) => {
    expect(resourceId(fileName)).toBe(id);
  });

  it.each(['.pdf', '——.pdf', ''])('refuses %j, of which nothing is left', (fileName) => {
    expect(() => resourceId(fileName)).toThrow(
      new RangeError(`no letter or digit in the file name ${JSON.stringify(fileName)}`),
    );
  });
});
