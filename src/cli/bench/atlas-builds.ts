import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOCALES } from '#domain/locale.ts';
import { contentFiles, entryFile, entryPath } from './content-files.ts';
import type { BuildPlan } from './build-plan.ts';
import { changedEntry, CHANGE } from './changed-entry.ts';
import type { GeneratedCorpus } from './generated-corpus.ts';
import { writeFiles } from './write-files.ts';

/** The project's own build of a corpus, as `npm run build` runs it, in folders of its own. */
export function atlasBuilds(corpus: GeneratedCorpus, folder: string): BuildPlan {
  const [root, cache, out] = [join(folder, 'corpus'), join(folder, 'cache'), join(folder, 'dist')];
  const changed = changedEntry(corpus);
  const page = (id: string, locale: string): string => join(out, locale, 'equations', id, 'index.html');
  return {
    builder: 'atlas',
    command: {
      arguments: [resolve('src/cli/build.ts')],
      folder: process.cwd(),
      environment: {
        ATLAS_CONTENT: root,
        ATLAS_CACHE: cache,
        ATLAS_OUT: out,
        BASE: '/',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
    prepare(state) {
      if (state === 'cold') {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(join(root, 'math-resources'), { recursive: true });
        writeFiles(root, contentFiles(corpus));
      } else if (state === 'one changed') writeFileSync(join(root, entryPath(changed)), entryFile(changed));
    },
    faultOf(state) {
      const missing = corpus.entries
        .flatMap(({ id }) => LOCALES.map((locale) => page(id, locale)))
        .find((path) => !existsSync(path));
      if (missing !== undefined) return `there is no ${missing}`;
      const shown = readFileSync(page(changed.id, 'en'), 'utf8').includes(CHANGE);
      return shown === (state === 'one changed')
        ? null
        : `the change is ${shown ? '' : 'not '}in ${page(changed.id, 'en')}`;
    },
  };
}
