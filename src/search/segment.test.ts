import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedWords, indexWords } from './segment.ts';

describe('addedWords', () => {
  it('cuts each run of Han characters into overlapping pairs, once each', () => {
    expect(addedWords('交叉熵与 KL 散度，散度')).toEqual(['交叉', '叉熵', '熵与', '散度']);
  });

  it('adds Latin words that touch Han characters, and the British spelling of American words', () => {
    expect(addedWords('用KL散度的 reparameterization')).toEqual(['散度', '度的', 'KL', 'reparameterisation']);
  });

  it('adds the parts of words that a dash joins', () => {
    expect(addedWords('the Jensen–Shannon divergence')).toEqual(['Jensen', 'Shannon']);
  });

  it('has nothing for plain English and single characters', () => {
    expect(addedWords('the entropy 熵')).toEqual([]);
  });
});

describe('indexWords', () => {
  it('asks in pairs, a lone character by itself', () => {
    expect(indexWords('变分下界')).toBe('变分 下界');
    expect(indexWords('KL散度')).toBe('KL 散度');
    expect(indexWords('熵')).toBe('熵');
  });

  it('parts words at hyphens, as the index does', () => {
    expect(indexWords('one-hot')).toBe('one hot');
    expect(indexWords('Kullback–Leibler')).toBe('Kullback Leibler');
  });

  it('lets the particle 的 part words', () => {
    expect(indexWords('编码器的目标')).toBe('编码 码器 目标');
  });

  it('asks only for words that are added to every text in which the query stands', () => {
    const han = fc.string({ unit: fc.constantFrom(...'变分自编码器下界散度熵'), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(han, han, han, (before, query, after) => {
        const added = new Set(addedWords(before + query + after));
        expect(
          indexWords(query)
            .split(' ')
            .every((word) => added.has(word)),
        ).toBe(true);
      }),
      { seed: 17, numRuns: 200 },
    );
  });
});
