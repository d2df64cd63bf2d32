import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BASE, DIST, LOCALES, pagesOfEveryKind, searchBox } from './site.ts';

/** Every page of the built site; the typeset formulas beside them are fragments that pages insert. */
const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.html') && !path.startsWith('plates'),
);
const FRAGMENTS = readdirSync(join(DIST, 'plates')).map((name) => join('plates', name));

const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');

/** The directives of a page's policy. */
function policyOf(html: string): Map<string, string[]> {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  const directives = content.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

test('every page has a policy that allows its own scripts only', () => {
  expect(PAGES.length).toBeGreaterThan(300);
  for (const path of PAGES) {
    const policy = policyOf(read(path));
    expect(policy.get('default-src'), path).toEqual(["'none'"]);
    const scripts = policy.get('script-src') ?? [];
    expect(scripts, path).toContain("'self'");
    expect(
      scripts.filter((source) => !/^('self'|'wasm-unsafe-eval'|'sha(256|384|512)-[\w+/=]+')$/.test(source)),
      path,
    ).toEqual([]);
    for (const [name, values] of policy) {
      if (name === 'style-src-attr') continue;
      expect(values.join(' '), `${path}: ${name}`).not.toMatch(
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:/,
      );
    }
    expect(policy.get('base-uri'), path).toEqual(["'none'"]);
  }
});

test('every script is a file of the site, or data', () => {
  for (const path of [...PAGES, ...FRAGMENTS]) {
    const html = read(path);
    for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (/type="application\/ld\+json"/.test(attributes)) {
        expect(() => JSON.parse(body) as unknown, path).not.toThrow();
        continue;
      }
      expect(body.trim(), `${path}: nothing inline`).toBe('');
      const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? '';
      expect(source.startsWith(BASE) && !source.startsWith('//'), `${path}: ${source}`).toBe(true);
    }
    expect(
      /<[^>]*\son\w+\s*=/i.exec(html.replace(/<annotation\b[\s\S]*?<\/annotation>/g, ''))?.[0],
      path,
    ).toBeUndefined();
    expect(html, path).not.toMatch(/\b(?:href|src)="\s*(?:javascript|data:text|vbscript):/i);
    expect(html, path).not.toContain('<iframe');
  }
});

for (const locale of LOCALES) {
  test(`a walk through one page of every kind stays at home and breaks no rule (${locale})`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const home = new URL(baseURL ?? '').origin;
    const wrong: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== home && protocol !== 'data:' && protocol !== 'blob:')
        wrong.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => {
      const missing = message.location().url.includes('no-such-page');
      if (/Content.Security.Policy/i.test(message.text()) || (message.type() === 'error' && !missing)) {
        wrong.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const pages = pagesOfEveryKind(locale);
    for (const [kind, address] of [...pages, ['root', '?choose'] as const]) {
      await page.goto(address, { waitUntil: 'load' });
      if (kind === 'equation') {
        await searchBox(page, locale).fill('KL divergence');
        await expect(page.getByRole('option').locator('.katex:visible').first()).toBeVisible();
      }
      if (kind === 'demo') await expect(page.getByRole('button', { name: /^(Step|单步)$/ })).toBeEnabled();
      if (kind === 'search') await expect(page.locator('main .katex:visible').first()).toBeVisible();
      expect(wrong, kind).toEqual([]);
    }
  });
}

test('the policy is in force: an injected inline script does not run', async ({ page }) => {
  await page.goto('en/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "1"';
    document.body.append(script);
    return 'injected' in document.documentElement.dataset;
  });
  expect(ran).toBe(false);
});
