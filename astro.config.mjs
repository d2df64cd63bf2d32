// @ts-check
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { siteAddress } from './src/domain/site-address.ts';
import { publish } from './src/integrations/publish.ts';

export default defineConfig({
  site: siteAddress(process.env['SITE']),
  base: process.env['BASE'] ?? '/',
  outDir: process.env['ATLAS_OUT'] ?? './dist',
  cacheDir: `./${process.env['ATLAS_CACHE'] ?? '.cache'}/astro`,
  trailingSlash: 'always',
  output: 'static',
  // 'jsx' eats the spaces beside inline maths.
  compressHTML: true,
  build: { inlineStylesheets: 'never', concurrency: 2 },
  // Entries are typeset by src/markdown/; this processor is what Astro itself would use for a Markdown page.
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [] }),
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
  integrations: [sitemap({ i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh' } } }), publish()],
  vite: {
    build: { assetsInlineLimit: 0 },
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
