import { describe, expect, it } from 'vitest';
import { referenceHrefs } from './targets.ts';

describe('referenceHrefs', () => {
  it('gives the address of each equation in both languages', () => {
    const equations = [
      { id: 'udl-5-3', source: 'udl', locator: '5.3' },
      { id: '散度', source: 'formulary', locator: 'VAE' },
    ];
    expect(referenceHrefs(equations, '/atlas/')).toEqual({
      en: new Map([
        ['udl:5.3', '/atlas/en/equations/udl-5-3/'],
        ['formulary:VAE', '/atlas/en/equations/%E6%95%A3%E5%BA%A6/'],
      ]),
      zh: new Map([
        ['udl:5.3', '/atlas/zh/equations/udl-5-3/'],
        ['formulary:VAE', '/atlas/zh/equations/%E6%95%A3%E5%BA%A6/'],
      ]),
    });
  });

  it('takes the last one of a repeated locator, and reads its input once', () => {
    function* once() {
      yield { id: 'a', source: 's', locator: 'l' };
      yield { id: 'b', source: 's', locator: 'l' };
    }
    const { en, zh } = referenceHrefs(once(), '/');
    expect([en.get('s:l'), zh.get('s:l')]).toEqual(['/en/equations/b/', '/zh/equations/b/']);
  });
});
