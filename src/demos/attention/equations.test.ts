import { existsSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesetMarkedTerms } from '#markdown/marked-terms.ts';
import { ENTRIES, EQUATIONS } from './equations.ts';

test.each(EQUATIONS.map(({ tex, says }) => [says.en, tex, says.zh] as const))(
  'the equation is typeset with its terms marked: %s',
  (en, tex, zh) => {
    expect(typesetMarkedTerms(tex)).toMatch(/data-term="[a-z]+"/);
    expect(en).toMatch(/\.$/);
    expect(zh).toMatch(/。$/);
  },
);

test('the entries that it links to exist', () => {
  const ids = globSync('content/equations/**/*.md').map((path) => path.replace(/^.*\/|\.md$/g, ''));
  expect(existsSync('content')).toBe(true);
  for (const [id] of ENTRIES) expect(ids).toContain(id);
});
