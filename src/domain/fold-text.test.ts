import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['KL 散度', 'KL散度', 'kl散度'],
    ['auto-encoder', 'Autoencoder', 'autoencoder'],
    ['Jensen–Shannon', 'jensen-shannon', 'jensenshannon'],
    ['Ｋ Ｌ', 'k  l', 'k l'],
    ["Bayes' rule", 'Bayes’ Rule', 'bayes rule'],
    ['KL-散度', 'KL 散 度', 'kl散度'],
    ['  mutual\n information ', 'mutual information', 'mutual information'],
    ['pre\u0301cis', 'précis', 'précis'],
    ['x\u3000y', 'x y', 'x y'],
  ])('takes %j and %j for one', (a, b, folded) => {
    expect([foldText(a), foldText(b)]).toEqual([folded, folded]);
  });

  it.each([
    ['KL divergence', 'KLdivergence'],
    ['散度', '梯度'],
    ['beta', 'β'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it('folds to what folds to itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(..."aZ散度-– \u3000'_\u0301Ｋé"), maxLength: 8 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(foldText(foldText(any))).toBe(foldText(any));
      }),
      { seed: 6, numRuns: 3000 },
    );
  });
});
