import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['udl-5-4', ['udl-5-3', 'udl-15-4', 'formulary-vae'], 'udl-5-3'],
    ['kl-divergance', ['js-divergence', 'kl-divergence'], 'kl-divergence'],
    ['gna', ['vae', 'gan'], 'gan'],
    ['GAN', ['gan'], 'gan'],
    ['entropy', ['cross-entropy', 'entropi'], 'entropi'],
    ['变分推段', ['变分推断', '信息论'], '变分推断'],
  ])('of %s in %j is %s', (word, candidates, best) => {
    expect(nearest(word, candidates)).toBe(best);
  });

  it.each([
    ['entropy', ['gan', 'vae', 'optimisation']],
    ['kl', ['js']],
    ['a', ['xy']],
    ['abcdef', ['abwxyz']],
    ['x', []],
  ])('of %s in %j is nothing', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  it('takes the first of equals, and any iterable', () => {
    expect(nearest('udl-5-0', new Set(['udl-5-1', 'udl-5-2']))).toBe('udl-5-1');
  });
});
