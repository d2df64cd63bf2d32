import { LOCALES, type Locale } from '#domain/locale.ts';
import type { GeneratedEntry } from './generated-corpus.ts';

/**
 * The same entries as a plain Astro site: a Markdown file for each entry and language, the glob loader, remark-math
 * and rehype-katex, one page that shows the entry and nothing else.
 */
export function eagerProject(entries: readonly GeneratedEntry[]): Map<string, string> {
  return new Map([
    ['package.json', '{ "private": true, "type": "module" }\n'],
    ['astro.config.mjs', CONFIG],
    ['src/content.config.ts', COLLECTION],
    ['src/pages/[...id].astro', PAGE],
    ...entries.flatMap((entry) =>
      LOCALES.map((locale): [string, string] => [eagerPath(entry, locale), eagerEntry(entry, locale)]),
    ),
  ]);
}

export function eagerPath({ id }: Pick<GeneratedEntry, 'id'>, locale: Locale): string {
  return `entries/${locale}/${id}.md`;
}

/** What the project's page of an entry shows of the entry itself: title, formula, symbols, explanation. */
export function eagerEntry(entry: GeneratedEntry, locale: Locale): string {
  const symbols = entry.symbols.map((symbol) => `- $${symbol.tex}$: ${symbol[locale]}`).join('\n');
  const correction = entry.correction === null ? '' : `\n${entry.correction[locale]}\n`;
  return `---
title: '${entry.title[locale].replaceAll("'", "''")}'
label: '${entry.source} ${entry.locator}'
---
$$
${entry.tex}
$$

${symbols}

${entry[locale]}
${correction}`;
}

const CONFIG = `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  cacheDir: './cache',
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
});
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';

const entries = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './entries' }),
  schema: z.object({ title: z.string(), label: z.string() }),
});

export const collections = { entries };
`;

const PAGE = `---
import 'katex/dist/katex.min.css';
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const entries = await getCollection('entries');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content } = await render(entry);
---

<!doctype html>
<html lang={entry.id.slice(0, 2)}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{entry.data.title}</title>
  </head>
  <body>
    <main>
      <h1>{entry.data.title}</h1>
      <p>{entry.data.label}</p>
      <Content />
    </main>
  </body>
</html>
`;
