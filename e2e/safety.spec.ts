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

/** What is wrong in each file, with its name: one assertion for all, since thousands would take minutes. */
function wrongIn(paths: readonly string[], mistakesIn: (html: string) => string[]): string[] {
  return paths.flatMap((path) => mistakesIn(read(path)).map((mistake) => `${path}: ${mistake}`));
}

/** What a policy lets through that it must not. */
function looseParts(policy: ReadonlyMap<string, readonly string[]>): string[] {
  const mistakes: string[] = [];
  for (const name of ['default-src', 'base-uri'])
    if (policy.get(name)?.join(' ') !== "'none'") mistakes.push(`${name} is not 'none'`);
  const scripts = policy.get('script-src') ?? [];
  if (!scripts.includes("'self'")) mistakes.push("script-src lacks 'self'");
  for (const source of scripts)
    if (!/^('self'|'wasm-unsafe-eval'|'sha(256|384|512)-[\w+/=]+')$/.test(source))
      mistakes.push(`script-src allows ${source}`);
  for (const [name, values] of policy)
    if (
      name !== 'style-src-attr' &&
      /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|https?:/.test(values.join(' '))
    )
      mistakes.push(`${name} allows ${values.join(' ')}`);
  return mistakes;
}

/** Scripts of a page that are neither files of the site nor data, and markup that runs as one. */
function foreignScripts(html: string): string[] {
  const mistakes: string[] = [];
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/type="application\/ld\+json"/.test(attributes)) {
      JSON.parse(body);
      continue;
    }
    if (body.trim() !== '') mistakes.push(`inline script ${body.trim().slice(0, 60)}`);
    const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (!source.startsWith(BASE) || source.startsWith('//')) mistakes.push(`script from ${source}`);
  }
  const handler = /<[^>]*\son\w+\s*=/i.exec(html.replace(/<annotation\b[\s\S]*?<\/annotation>/g, ''));
  if (handler) mistakes.push(`handler ${handler[0]}`);
  if (/\b(?:href|src)="\s*(?:javascript|data:text|vbscript):/i.test(html)) mistakes.push('address that runs');
  if (html.includes('<iframe')) mistakes.push('frame');
  return mistakes;
}

test('every page has a policy that allows its own scripts only', () => {
  expect(PAGES.length).toBeGreaterThan(300);
  expect(wrongIn(PAGES, (html) => looseParts(policyOf(html)))).toEqual([]);
});

test('every script is a file of the site, or data', () => {
  expect(wrongIn([...PAGES, ...FRAGMENTS], foreignScripts)).toEqual([]);
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
      if (kind === 'demo') {
        await page.locator('[data-demo]').scrollIntoViewIfNeeded();
        await expect(page.getByRole('button', { name: /^(Step|单步)$/ })).toBeEnabled();
      }
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
