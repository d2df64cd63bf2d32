import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderFormula } from './formula.ts';
import { TexError } from './katex.ts';
import { renderProse } from './prose.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-cached-'));
let cached: typeof import('./cached.ts');
beforeAll(async () => {
  vi.stubEnv('ATLAS_CACHE', folder);
  cached = await import('./cached.ts');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const targets = (...pairs: [string, string][]) => ({ own: 'udl', hrefs: new Map(pairs) });

describe('cachedFormula', () => {
  it('gives what renderFormula gives, cold and warm', () => {
    const expected = renderFormula('a = \\frac{b}{c}');
    expect(cached.cachedFormula('a = \\frac{b}{c}')).toEqual(expected);
    expect(cached.cachedFormula('a = \\frac{b}{c}')).toEqual(expected);
  });

  it('refuses what KaTeX refuses, every time', () => {
    expect(() => cached.cachedFormula('\\nope')).toThrow(TexError);
    expect(() => cached.cachedFormula('\\nope')).toThrow(TexError);
  });
});

describe('cachedProse', () => {
  it.each(['By (5.3).', 'By \\(5.3\\).', 'UDL 5.3'])(
    'notices that the page which %j names has come or moved',
    (markdown) => {
      for (const target of [targets(), targets(['udl:5.3', '/a/']), targets(['udl:5.3', '/b/'])]) {
        expect(cached.cachedProse(markdown, target)).toEqual(renderProse(markdown, target));
      }
    },
  );

  it('tells texts of different sources apart', () => {
    const hrefs = new Map([['udl:5.3', '/a/']]);
    expect(cached.cachedProse('(5.3)', { own: 'udl', hrefs }).html).toContain('href="/a/"');
    expect(cached.cachedProse('(5.3)', { own: null, hrefs }).html).toBe('<p>(5.3)</p>');
  });
});
