import { rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { LOCALES } from '#domain/locale.ts';
import type { BuildPlan } from './build-plan.ts';
import { changedEntry } from './changed-entry.ts';
import { eagerEntry, eagerPath, eagerProject } from './eager-project.ts';
import type { GeneratedCorpus } from './generated-corpus.ts';
import { siteFault } from './site-fault.ts';
import { writeFiles } from './write-files.ts';

/** What Node may use: the eager loader keeps every rendered page in memory, and the default is too little. */
const HEAP_MB = Math.floor(Math.min(16_000, (0.8 * totalmem()) / 2 ** 20));

/**
 * Entries that one eager site takes: its data store is written as one string, and 5,000 entries in two languages
 * exceed what a string may hold. More entries are built as several sites, one after the other.
 */
export const EAGER_PART = 2_500;

/** The build of the same corpus through Astro's glob loader. */
export function eagerBuilds(corpus: GeneratedCorpus, folder: string): BuildPlan {
  const parts = Math.ceil(corpus.entries.length / EAGER_PART);
  const sites = Array.from({ length: parts }, (_, part) => ({
    folder: join(folder, String(part + 1)),
    entries: corpus.entries.slice(part * EAGER_PART, (part + 1) * EAGER_PART),
  }));
  const siteOf = new Map(sites.flatMap((site) => site.entries.map(({ id }) => [id, site.folder])));
  return {
    builder: 'eager',
    commands: sites.map((site) => ({
      arguments: [
        `--max-old-space-size=${String(HEAP_MB)}`,
        resolve('node_modules/astro/bin/astro.mjs'),
        'build',
        '--silent',
      ],
      folder: site.folder,
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    })),
    prepare(state) {
      if (state === 'cold') {
        rmSync(folder, { recursive: true, force: true });
        for (const { folder: root, entries } of sites) writeFiles(root, eagerProject(entries));
      } else if (state === 'one changed') {
        const changed = changedEntry(corpus);
        for (const locale of LOCALES) {
          const path = join(siteOf.get(changed.id) ?? '', eagerPath(changed, locale));
          writeFileSync(path, eagerEntry(changed, locale));
        }
      }
    },
    faultOf: (state) =>
      siteFault(corpus, (id, locale) => join(siteOf.get(id) ?? '', 'dist', locale, id, 'index.html'), state),
  };
}
