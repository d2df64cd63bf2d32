import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A check's file below the project's root, with slashes; its id is the file's name. */
export interface CheckFile {
  readonly id: string;
  readonly file: string;
}

/** The folder of the checks, below the project's root. */
export const CHECKS_FOLDER = 'src/checks';

/** Every check's file below a folder of the project: all but the kit, what checks share, the reader of TeX, and tests. */
export function checkFiles(root: string): CheckFile[] {
  const folder = join(root, CHECKS_FOLDER);
  if (!existsSync(folder)) return [];
  return globSync('*/*.ts', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/^(?:kit|shared|tex)\/|\.test\.ts$/.test(path))
    .sort()
    .map((path) => ({ id: basename(path, '.ts'), file: `${CHECKS_FOLDER}/${path}` }));
}
