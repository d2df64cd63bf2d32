// @ts-check
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { normalizeBase } from './src/domain/routes.ts';
import { siteAddress } from './src/domain/site-address.ts';
import { publish } from './src/integrations/publish.ts';
import { slimTensorFlow } from './src/integrations/slim-tensorflow.ts';

const site = siteAddress(process.env['SITE']);
const base = process.env['BASE'] ?? '/';
/** The page where one chooses a language, which the site map would count as English. */
const chooser = new URL(normalizeBase(base), site).href;

export default defineConfig({
  site,
  base,
  outDir: process.env['ATLAS_OUT'] ?? './dist',
  cacheDir: resolve(process.env['ATLAS_CACHE'] ?? '.cache', 'astro'),
  trailingSlash: 'always',
  output: 'static',
  // 'jsx' eats the spaces beside inline maths.
  compressHTML: true,
  build: { inlineStylesheets: 'never', concurrency: 2 },
  // Entries are typeset by src/markdown/; this processor is what Astro itself would use for a Markdown page.
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, { strict: 'error', trust: false }]],
    }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  experimental: { incrementalBuild: true },
  integrations: [
    sitemap({
      i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh' } },
      serialize: ({ links = [], ...page }) => ({
        ...page,
        links: links.map((link) => (link.url === chooser ? { ...link, lang: 'x-default' } : link)),
      }),
    }),
    publish(),
  ],
  vite: {
    plugins: [slimTensorFlow()],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // What most demos share is one script: in scraps of a few hundred bytes it compresses worse. What that rests on
                // is wanted by other pages as well.
                groups: [
                  { name: 'numbers', test: /\/src\/domain\//, minShareCount: 13, priority: 1 },
                  {
                    name: 'bench',
                    test: /\/src\/(demos\/shared|figures\/kit)\/[\w-]+\.ts$/,
                    minShareCount: 13,
                  },
                ],
              },
            },
          },
        },
      },
    },
    // A check's worker loads one check of many.
    worker: { format: 'es', plugins: () => [slimTensorFlow()] },
    ssr: {
      external: [
        'katex',
        'unified',
        'remark-parse',
        'remark-gfm',
        'remark-math',
        'remark-rehype',
        'rehype-stringify',
      ],
    },
  },
});
