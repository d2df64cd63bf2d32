import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { pagesMentioning } from './mentions.ts';

const pages = [
  'The KL divergence of two organs.',
  '这里讨论相对熵与KL散度。',
  'A GAN, a WGAN and an auto-encoder.',
  '',
].map(foldText);

describe('pagesMentioning', () => {
  it('counts pages from 1 and finds any of the names', () => {
    expect(pagesMentioning(pages, ['KL divergence', 'KL 散度'])).toEqual([1, 2]);
  });

  it('asks for whole Latin words', () => {
    expect(pagesMentioning(pages, ['GAN'])).toEqual([3]);
    expect(pagesMentioning(pages, ['organ'])).toEqual([]);
  });

  it('finds Chinese inside a sentence and spelling variants', () => {
    expect(pagesMentioning(pages, ['相对熵'])).toEqual([2]);
    expect(pagesMentioning(pages, ['autoencoder'])).toEqual([3]);
  });

  it('takes marks of regular expressions literally and leaves out single characters', () => {
    expect(pagesMentioning([foldText('a+b (c)')], ['(c)'])).toEqual([1]);
    expect(pagesMentioning(pages, ['A', '熵', '.*'])).toEqual([]);
  });
});
