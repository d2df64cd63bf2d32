import { expect, it } from 'vitest';
import { redirectHtml } from './redirects.ts';

it('leads on without scripts, names the page of today as canonical, and escapes what it is given', () => {
  expect(
    redirectHtml('/en/equations/new/', 'https://example.org/en/equations/new/', 'Moved <here>', 'en'),
  ).toBe(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved &lt;here&gt;</title>' +
      `<meta http-equiv="content-security-policy" content="default-src 'none'">` +
      '<meta http-equiv="refresh" content="0;url=/en/equations/new/">' +
      '<link rel="canonical" href="https://example.org/en/equations/new/">' +
      '<meta name="robots" content="noindex"></head>' +
      '<body><p>Moved &lt;here&gt; <a href="/en/equations/new/">/en/equations/new/</a></p></body></html>',
  );
});
