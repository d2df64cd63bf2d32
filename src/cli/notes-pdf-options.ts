import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '#domain/nearest.ts';

const HELP = `npm run notes:pdf [-- [--check] [--only NAME] [--out FOLDER] [ROOT]]

Prints every set of notes into math-resources/ and says in its manifest what each PDF was made from. With SITE (and
BASE) in the environment equations link to their public pages.

  --check        prints nothing: exit status 1 if a PDF is not what its notes would print
  --out FOLDER   prints into another folder, and leaves the manifest alone
  --only NAME    with --out: only these notes, a file of content/notes/ (foundations.en) or both languages (foundations)
  --help         this text
`;

/** What is wrong with a command, in one line for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface NotesOptions {
  readonly root: string;
  readonly check: boolean;
  readonly only: string | undefined;
  readonly out: string | undefined;
}

/** The options of `npm run notes:pdf`, or the text that explains them. @throws UsageError for words that make no sense together. */
export function readNotesOptions(words: readonly string[]): NotesOptions | { readonly help: string } {
  const { values, positionals } = parsed(words);
  const { check, only, out } = values;
  if (values.help) return { help: HELP };
  if (only !== undefined && out === undefined)
    throw new UsageError('--only needs --out: the manifest knows all sets of notes or none');
  if (check && out !== undefined) throw new UsageError('--check prints nothing, so it takes no --out');
  if (positionals.length > 1) throw new UsageError(`one root at most, found ${positionals.join(', ')}`);
  return { root: positionals[0] ?? process.cwd(), check, only, out };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        only: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split('. ')[0] ?? error.message);
  }
}

/**
 * The notes of a name, `foundations.en` or `foundations` for both languages; all of them where none is given.
 *
 * @param all by their files below the root
 * @throws UsageError for a name that no notes have
 */
export function notesNamed<Notes extends { readonly path: string }>(
  name: string | undefined,
  all: readonly Notes[],
): readonly Notes[] {
  if (name === undefined) return all;
  const stem = ({ path }: Notes): string => basename(path, '.md');
  const found = all.filter((notes) => stem(notes) === name || stem(notes).replace(/\.[^.]+$/, '') === name);
  if (found.length > 0) return found;
  const guess = nearest(name, all.map(stem));
  throw new UsageError(`no notes are called ${name}${guess === undefined ? '' : `; did you mean ${guess}?`}`);
}
