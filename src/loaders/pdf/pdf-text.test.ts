import { describe, expect, it } from 'vitest';
import { runningText } from './pdf-text.ts';

describe('runningText', () => {
  it.each([
    ['undoes a hyphen at the end of a line', 'the approx-\nimation', 'the approximation'],
    ['undoes a soft hyphen, and drops one inside a word', 'approx\u00ad\nima\u00adtion', 'approximation'],
    ['keeps the hyphen of a word with two', 'state-of-the-\nart', 'state-of-the-art'],
    [
      'keeps the hyphen of a compound known elsewhere',
      'Self-attention is self-\nattention',
      'Self-attention is self-attention',
    ],
    ['keeps a minus before a number', 'from -\n1 to 1', 'from - 1 to 1'],
    ['keeps Latin words apart', 'one\ntwo  three', 'one two three'],
    ['joins Chinese characters', '变 分\n推 理', '变分推理'],
    ['keeps a heading apart', '梯度下降法\n\n什么是', '梯度下降法 什么是'],
    ['keeps a space between Chinese and Latin', '计算\nKL 散度', '计算 KL 散度'],
    ['drops the layout’s space beside Chinese punctuation', '散度，\nKL 。', '散度,KL。'],
    ['composes what layout and fonts decomposed', 'ﬁne ⽅法 𝑥² e\u0301', 'fine 方法 x2 é'],
    ['puts characters for radicals', '入⻔ ⻢尔可夫 ⾼斯', '入门马尔可夫高斯'],
    ['drops what cannot be seen', '\ufeffa\u200bb\u0000', 'ab'],
    ['keeps full-width words apart', 'Ａｂ Ｃｄ', 'Ab Cd'],
  ])('%s', (_what, page, expected) => {
    expect(runningText([page])).toEqual([expected]);
  });

  it('knows compounds from every page', () => {
    expect(runningText(['self-\nattention', 'self-attention', ''])).toEqual([
      'self-attention',
      'self-attention',
      '',
    ]);
  });
});
