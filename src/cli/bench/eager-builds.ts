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

/** The build of the same corpus through Astro's glob loader. */
export function eagerBuilds(corpus: GeneratedCorpus, folder: string): BuildPlan {
  return {
    builder: 'eager',
    command: {
      arguments: [
        `--max-old-space-size=${String(HEAP_MB)}`,
        resolve('node_modules/astro/bin/astro.mjs'),
        'build',
        '--silent',
      ],
      folder,
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    prepare(state) {
      if (state === 'cold') {
        rmSync(folder, { recursive: true, force: true });
        writeFiles(folder, eagerProject(corpus));
      } else if (state === 'one changed') {
        const changed = changedEntry(corpus);
        for (const locale of LOCALES) {
          writeFileSync(join(folder, eagerPath(changed, locale)), eagerEntry(changed, locale));
        }
      }
    },
    faultOf: (state) =>
      siteFault(corpus, (id, locale) => join(folder, 'dist', locale, id, 'index.html'), state),
  };
}
