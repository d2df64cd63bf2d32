import { fillNumbers } from '#markdown/worked-numbers.ts';
import type { Note } from '#schemas/note.ts';
import { WORKED_NUMBERS } from '../computed.ts';
import { readRawNotes, type Draft, type Entries } from './read-entries.ts';
import { valueAt } from './value-at.ts';

/** The sets of notes with the numbers of their worked examples in place; a number that does not exist is a problem. */
export function readNotes(root: string, cache: string): Entries<Note> {
  const raw = readRawNotes(root, cache);
  const problems = [...raw.problems];
  const drafts = raw.drafts.map((draft): Draft => {
    const body = valueAt(draft.values, ['body']);
    if (typeof body !== 'string' || typeof draft.values !== 'object') return draft;
    const { text, faults } = fillNumbers(body, WORKED_NUMBERS);
    const { file, blocks } = draft.origin;
    problems.push(
      ...faults.map(({ line, ...fault }) => ({ file, line: (blocks.body ?? 1) + line - 1, ...fault })),
    );
    return { ...draft, values: { ...draft.values, body: text } };
  });
  const entries = raw.entries.map(({ entry, origin }) => ({
    entry: { ...entry, body: fillNumbers(entry.body, WORKED_NUMBERS).text },
    origin,
  }));
  return { entries, drafts, problems };
}
