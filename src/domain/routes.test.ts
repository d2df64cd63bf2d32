import { describe, expect, it } from 'vitest';
import { normalizeBase, pageHref, pdfHref, sectionHref } from './routes.ts';

describe('normalizeBase', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['atlas', '/atlas/'],
    ['/atlas', '/atlas/'],
    ['atlas/', '/atlas/'],
    ['/a//b/', '/a/b/'],
  ])('of %j is %s', (base, normal) => {
    expect(normalizeBase(base)).toBe(normal);
    expect(normalizeBase(normal)).toBe(normal);
  });
});

describe('addresses', () => {
  it('name a page of an entry, percent-encoded', () => {
    expect(pageHref('/', 'en', 'equations', 'udl-5-3')).toBe('/en/equations/udl-5-3/');
    expect(pageHref('/atlas/', 'zh', 'resources', '散度')).toBe('/atlas/zh/resources/%E6%95%A3%E5%BA%A6/');
  });

  it('name a section, and the home page by an empty one', () => {
    expect(sectionHref('/atlas/', 'en', 'links')).toBe('/atlas/en/links/');
    expect(sectionHref('/', 'zh', '')).toBe('/zh/');
  });

  it('name a PDF and a page of it', () => {
    expect(pdfHref('/', 'iLQR.pdf')).toBe('/math-resources/iLQR.pdf');
    expect(pdfHref('/atlas/', 'a b#c?.pdf', 3)).toBe('/atlas/math-resources/a%20b%23c%3F.pdf#page=3');
  });
});
