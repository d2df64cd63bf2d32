import { beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_ROOT, readCorpus } from '#loaders/corpus/read-corpus.ts';
import type { Corpus } from '#schemas/corpus.ts';
import { census } from './census.ts';
import { repeatedSentences } from './repeated-sentences.ts';

describe('the content', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await readCorpus(CONTENT_ROOT));
  }, 60_000);

  it('has every text in its language, no orphans, no idle concepts', () => {
    const { wrongLanguage, orphans, idleConcepts } = census(corpus);
    expect({ wrongLanguage, orphans, idleConcepts }).toEqual({
      wrongLanguage: [],
      orphans: [],
      idleConcepts: [],
    });
  });

  it('says no sentence twice', () => {
    expect(census(corpus).repeated).toEqual([]);
  });

  it('founds its derivations on premises', () => {
    const { unfoundedDerivations } = census(corpus);
    expect(unfoundedDerivations.length).toBeLessThanOrEqual(0.02 * corpus.equations.size);
  });

  it('has the whole of UDL: its chapters 2 to 19 with 437 equations', () => {
    const udl = census(corpus).chapters.filter(({ source }) => source === 'udl');
    expect(udl.map(({ entries }) => entries)).toEqual([
      6, 15, 18, 36, 23, 48, 8, 23, 6, 10, 20, 30, 3, 21, 33, 34, 50, 53,
    ]);
  });

  it('has the formulary and at least 120 concepts', () => {
    const { chapters, concepts } = census(corpus);
    const formulary = chapters.filter(({ source }) => source === 'formulary');
    expect(formulary.reduce((sum, { entries }) => sum + entries, 0)).toBeGreaterThanOrEqual(95);
    expect(formulary.every(({ entries }) => entries > 0)).toBe(true);
    expect(concepts).toBeGreaterThanOrEqual(120);
  });
});

describe('repeatedSentences', () => {
  it('finds a sentence that two texts share in either language, and no short one', () => {
    const shared = 'The sum runs over all of the training examples in the batch.';
    const text = (id: string, en: string, zh: string) => ({ id, en, zh });
    const found = repeatedSentences([
      text('a', `It is so. ${shared}`, '对所有训练样本求和，即可得到总的损失函数。'),
      text('b', `${shared} It is so.`, '另起一句。对所有训练样本求和，即可得到总的损失函数。'),
    ]);
    expect(found).toEqual([
      { sentence: shared, ids: ['a', 'b'] },
      { sentence: '对所有训练样本求和，即可得到总的损失函数。', ids: ['a', 'b'] },
    ]);
  });
});
