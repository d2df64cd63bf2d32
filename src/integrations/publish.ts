import type { AstroIntegration } from 'astro';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizeBase } from '../domain/routes.ts';
import { checkEquations, hasChecks } from '../loaders/checks/check-equations.ts';
import { CACHE_FOLDER, CONTENT_ROOT, readCorpus } from '../loaders/corpus/read-corpus.ts';
import { searchRecords } from '../search/records.ts';
import { writeApi } from './api.ts';
import { writeFormulaIndex } from './formula-index.ts';
import { writePlates, writeResources, writeRobots } from './files.ts';
import { writeRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';

/** Writes what stands beside the pages: the PDFs and covers, the JSON API, the plates, the search indexes. */
export function publish(): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: 'atlas-publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = normalizeBase(config.base);
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const reading = await readCorpus(CONTENT_ROOT);
        const { corpus } = reading;
        const checks = hasChecks(CONTENT_ROOT)
          ? (await checkEquations(CONTENT_ROOT, reading)).reports
          : new Map();
        writeResources(corpus, CONTENT_ROOT, out);
        writeApi(corpus, checks, base, site, out);
        writePlates(corpus, out);
        await writeFormulaIndex(corpus, out);
        writeRobots(base, site, out);
        writeRedirects(corpus, base, site, out);
        logger.info('indexing for search');
        await writeSearchIndex(searchRecords(corpus, base), out, resolve(CACHE_FOLDER));
      },
    },
  };
}
