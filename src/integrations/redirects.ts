import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '#domain/escape-html.ts';
import { LOCALES } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import type { Corpus } from '#schemas/corpus.ts';

/** Leaves a page at every address that an equation had under a former id, which leads to its address of today. */
export function writeRedirects(corpus: Corpus, base: string, site: string, out: string): void {
  for (const { id, formerIds } of corpus.equations.values()) {
    for (const former of formerIds) {
      for (const locale of LOCALES) {
        const href = pageHref(base, locale, 'equations', id);
        const folder = join(out, locale, 'equations', former);
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          join(folder, 'index.html'),
          redirectHtml(href, new URL(href, site).href, strings[locale].moved, locale),
        );
      }
    }
  }
}

/** A page that leads on at once, without scripts, and says where to. */
export function redirectHtml(href: string, canonical: string, text: string, lang: string): string {
  const target = escapeHtml(href);
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(text)}</title>`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'">`,
    `<meta http-equiv="refresh" content="0;url=${target}"><link rel="canonical" href="${escapeHtml(canonical)}">`,
    `<meta name="robots" content="noindex"></head><body><p>${escapeHtml(text)} <a href="${target}">${target}</a></p></body></html>`,
  ].join('');
}
