import { describe, expect, it } from 'vitest';
import { groupHits, nameFactor, rankHits } from './rank.ts';

describe('nameFactor', () => {
  it('prefers a whole name to its beginning, that to a part, that to none', () => {
    const names = ['Kullback–Leibler divergence', 'KL divergence', 'KL 散度'];
    const factors = ['kl divergence', 'Kullback', 'Leibler', 'entropy'].map((query) =>
      nameFactor(query, names),
    );
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(new Set(factors).size).toBe(4);
  });

  it('does not care for spaces between Chinese and Latin, nor for hyphens', () => {
    expect(nameFactor('KL散度', ['KL 散度'])).toBe(nameFactor('x', ['x']));
    expect(nameFactor('autoencoder', ['auto-encoder'])).toBe(nameFactor('x', ['x']));
  });

  it('is neutral for an empty query', () => {
    expect(nameFactor(' ', ['anything'])).toBe(1);
  });
});

describe('rankHits', () => {
  it('puts the concept that bears the name before a page that only mentions it more often', () => {
    const hits = [
      { kind: 'page' as const, names: ['数学与机器学习基础'], score: 3, literal: false },
      { kind: 'concept' as const, names: ['Entropy', '熵'], score: 1, literal: false },
    ];
    expect(rankHits('entropy', hits).map(({ kind }) => kind)).toEqual(['concept', 'page']);
  });
});

it('prefers, of two concepts that a query is part of, the one that more entries are about', () => {
  const concept = (name: string, entries: number) => ({
    kind: 'concept' as const,
    names: [name],
    score: 1,
    entries,
  });
  const [rare, common] = [concept('Bregman 散度', 3), concept('KL 散度', 60)];
  expect(rankHits('散度', [rare, common])).toEqual([common, rare]);
});

describe('hits that state the same formula', () => {
  const hits = ['5.18', '5.32', '6.22'].map((number, index) => ({
    kind: 'equation' as const,
    names: [`Sigmoid ${number}`, number],
    score: 3 - index,
    statement: 'udl-5-18',
  }));

  it('are one hit, the best of them', () => {
    expect(rankHits('sigmoid', hits)).toEqual([hits[0]]);
  });

  it('save for one that was asked for by its number', () => {
    expect(rankHits('6.22', hits)).toContain(hits[2]);
  });
});

describe('groupHits', () => {
  it('orders groups by their best hit and keeps the order within', () => {
    const hits = [
      { kind: 'equation' as const, id: 1 },
      { kind: 'concept' as const, id: 2 },
      { kind: 'equation' as const, id: 3 },
    ];
    expect(groupHits(hits)).toEqual([
      { kind: 'equation', hits: [hits[0], hits[2]] },
      { kind: 'concept', hits: [hits[1]] },
    ]);
  });
});
