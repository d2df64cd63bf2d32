import { describe, expect, it } from 'vitest';
import { chinesePairs, chineseWords } from './segment.ts';

describe('chinesePairs', () => {
  it('cuts each run of Han characters into overlapping pairs, once each', () => {
    expect(chinesePairs('交叉熵与 KL 散度，散度')).toEqual(['交叉', '叉熵', '熵与', '散度']);
  });

  it('has nothing for Latin text and single characters', () => {
    expect(chinesePairs('ELBO 熵')).toEqual([]);
  });
});

describe('chineseWords', () => {
  it('holds words of two characters or more, once each, and no Latin ones', () => {
    const words = chineseWords('最大似然估计使似然最大，maximum likelihood。');
    expect(words).toContain('估计');
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => /^\p{Script=Han}{2,}$/u.test(word))).toBe(true);
  });
});
