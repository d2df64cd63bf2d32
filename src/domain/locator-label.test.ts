import { describe, expect, it } from 'vitest';
import { besideLabel, locatorLabel } from './locator-label.ts';

const source = {
  short: { en: 'Formulary', zh: '公式集' },
  chapters: [{ folder: 'value-function', title: { en: 'Value functions', zh: '价值函数' } }],
};
const heading = { source: 'formulary', chapter: 'value-function', locator: 'Bellman optimality' };

describe('locatorLabel', () => {
  it('is the source and the number where there is one', () => {
    expect(locatorLabel(source, { ...heading, locator: '17.24' }, 'zh')).toBe('公式集 17.24');
  });

  it('is the heading in English and the chapter in Chinese where there is none', () => {
    expect(locatorLabel(source, heading, 'en')).toBe('Formulary · Bellman optimality');
    expect(locatorLabel(source, heading, 'zh')).toBe('公式集 · 价值函数');
  });

  it('falls back to what is known', () => {
    expect(locatorLabel(undefined, heading, 'zh')).toBe('formulary · Bellman optimality');
  });
});

it('leaves a heading out beside a formula', () => {
  expect([besideLabel('UDL', '5.3'), besideLabel('Atlas', 'Conjugate gradients')]).toEqual([
    'UDL 5.3',
    'Atlas',
  ]);
});
