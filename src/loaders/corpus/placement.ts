import { basename, dirname } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { id as idSchema } from '#schemas/id.ts';
import { asId } from './as-id.ts';
import { nameOf, type KindName } from './entry-kinds.ts';
import { listFiles } from './list-files.ts';
import { lineOf, valueAt } from './value-at.ts';

/** What is wrong with the name of an entry's file, or with the folder that it lies in. */
export function misplaced(
  kind: KindName,
  file: string,
  values: unknown,
  lines: Record<string, number>,
): Problem[] {
  const problems: Problem[] = [];
  const name = nameOf(file);
  if (!idSchema.safeParse(name).success) {
    const expected = 'lower-case letters, digits and hyphens';
    const guess = asId(name);
    const problem = { file, line: 1, kind: 'wrong file name', expected, found: name };
    problems.push(guess === undefined ? problem : { ...problem, nearest: guess });
  }
  if (kind === 'equations') {
    const source = valueAt(values, ['source']);
    const depth = file.split('/').length;
    if (typeof source !== 'string' || (file.startsWith(`content/equations/${source}/`) && depth === 5))
      return problems;
    const expected = `content/equations/${source}/<chapter>/${basename(file)}`;
    return [
      ...problems,
      { file, line: lineOf(lines, ['source']), kind: 'file in the wrong folder', expected, found: file },
    ];
  }
  if (dirname(file) !== `content/${kind}`) {
    const expected = `content/${kind}/${basename(file)}`;
    problems.push({ file, line: 1, kind: 'file in the wrong folder', expected, found: file });
  }
  const language = valueAt(values, ['language']);
  if (kind === 'notes' && (language === 'en' || language === 'zh') && !file.endsWith(`.${language}.md`)) {
    const expected = `${name}.${language}.md, for the language of the notes`;
    problems.push({
      file,
      line: lineOf(lines, ['language']),
      kind: 'wrong file name',
      expected,
      found: basename(file),
    });
  }
  return problems;
}

/** Files that look like entries and would not be read, such as `udl-5-3.md.txt`. */
export function misnamedFiles(root: string, folder: string): Problem[] {
  return listFiles(root, folder, '')
    .filter((file) => !file.endsWith('.md') && /\.(?:md|mdx|markdown|mdown|txt)$/i.test(file))
    .map((file) => {
      const expected = `${basename(file).replace(/(?:\.(?:md|mdx|markdown|mdown|txt))+$/i, '')}.md`;
      return { file, line: 1, kind: 'wrong file name', expected, found: basename(file) };
    });
}
