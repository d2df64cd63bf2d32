import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { BuildPlan } from './build-plan.ts';
import { changedEntry } from './changed-entry.ts';
import { contentFiles, entryFile, entryPath } from './content-files.ts';
import type { GeneratedCorpus } from './generated-corpus.ts';
import { siteFault } from './site-fault.ts';
import { writeFiles } from './write-files.ts';

/** The project's own build of a corpus, as `npm run build` runs it, in folders of its own. */
export function atlasBuilds(corpus: GeneratedCorpus, folder: string): BuildPlan {
  const [root, cache, out] = [join(folder, 'corpus'), join(folder, 'cache'), join(folder, 'dist')];
  return {
    builder: 'atlas',
    commands: [
      {
        arguments: [resolve('src/cli/build.ts')],
        folder: process.cwd(),
        environment: {
          ATLAS_CONTENT: root,
          ATLAS_CACHE: relative(process.cwd(), cache),
          ATLAS_OUT: out,
          BASE: '/',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    ],
    prepare(state) {
      if (state === 'cold') {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(join(root, 'math-resources'), { recursive: true });
        writeFiles(root, contentFiles(corpus));
      } else if (state === 'one changed') {
        const changed = changedEntry(corpus);
        writeFileSync(join(root, entryPath(changed)), entryFile(changed));
      }
    },
    faultOf: (state) =>
      siteFault(corpus, (id, locale) => join(out, locale, 'equations', id, 'index.html'), state),
  };
}
