import { expect, it } from 'vitest';
import { headWords } from './head-words.ts';

const concepts = [
  { id: 'bregman', names: ['Bregman divergence', 'Bregman 散度'], entries: 3 },
  { id: 'kl', names: ['KL divergence', 'KL 散度', '相对熵'], entries: 60 },
  { id: 'entropy', names: ['Entropy', '熵'], entries: 20 },
];

it('gives a word to the concept that most entries are about, and its own words to each', () => {
  const heads = headWords(concepts);
  expect(heads.get('kl')).toEqual(expect.arrayContaining(['divergence', '散度']));
  expect(heads.get('bregman')).toEqual(['bregman']);
  expect(heads.get('entropy')).toEqual(['entropy']);
});

it('does not depend on the order of concepts that differ in their entries', () => {
  const owner = (list: typeof concepts): string | undefined =>
    [...headWords(list)].find(([, words]) => words.includes('散度'))?.[0];
  expect(owner([...concepts].reverse())).toBe(owner(concepts));
});
