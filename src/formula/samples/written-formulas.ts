import { fileURLToPath } from 'node:url';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Every formula of the content with its entry's id, read from the files as they are. */
export function allFormulas(): { id: string; tex: string }[] {
  const root = fileURLToPath(new URL('../../../content/equations/', import.meta.url));
  return globSync(`${root}**/*.md`)
    .toSorted()
    .map((file) => {
      const tex = /^---$[\s\S]*?^---$\s*\$\$\n([\s\S]*?)\n\$\$/m.exec(readFileSync(file, 'utf8'))?.[1];
      if (tex === undefined) throw new Error(`no formula in ${file}`);
      return { id: basename(file, '.md'), tex };
    });
}
