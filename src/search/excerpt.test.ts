import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  it('marks every word of the query around the first match', () => {
    expect(excerpt('The divergence named KL is a divergence.', 'KL divergence')).toEqual([
      { text: 'The ', match: false },
      { text: 'divergence', match: true },
      { text: ' named ', match: false },
      { text: 'KL', match: true },
      { text: ' is a ', match: false },
      { text: 'divergence', match: true },
      { text: '.', match: false },
    ]);
  });

  it('cuts long texts with dots on both sides', () => {
    const pieces = excerpt(`${'a '.repeat(100)}needle${' b'.repeat(100)}`, 'needle', 30);
    expect(pieces.map(({ text }) => text).join('')).toHaveLength(32);
    expect(pieces.at(0)).toEqual({ text: '…', match: false });
    expect(pieces.at(-1)).toEqual({ text: '…', match: false });
    expect(pieces.filter(({ match }) => match)).toEqual([{ text: 'needle', match: true }]);
  });

  it('splits a query of both scripts, so that 散度 is found after KL', () => {
    expect(excerpt('熵与散度。', 'KL散度').filter(({ match }) => match)).toEqual([
      { text: '散度', match: true },
    ]);
  });

  it('is empty when nothing matches, and takes marks of regular expressions literally', () => {
    expect(excerpt('text', 'other')).toEqual([]);
    expect(excerpt('f(x) = a', 'f(x)').filter(({ match }) => match)).toEqual([{ text: 'f(x)', match: true }]);
  });
});
