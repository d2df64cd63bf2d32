import { describe, expect, it } from 'vitest';
import { answers } from './answers.ts';

describe('answers', () => {
  it('accepts a text that holds the words or their beginnings', () => {
    expect(answers('gaussians', 'a Gaussian distribution')).toBe(true);
    expect(answers('KL散度', '两个密度之间的 KL 散度')).toBe(true);
    expect(answers('monte carlo', 'a Monte-Carlo estimate')).toBe(true);
  });

  it('refuses a text that only begins with the same letters', () => {
    expect(answers('wombat', 'the word weight')).toBe(false);
    expect(answers('量子纠缠', '变量的期望')).toBe(false);
  });

  it('wants numbers whole', () => {
    expect(answers('5.27', 'UDL 5.28')).toBe(false);
    expect(answers('5.27', 'UDL 5.27')).toBe(true);
  });

  it('has no answer to nothing', () => {
    expect(answers(' ', 'anything')).toBe(false);
  });
});
