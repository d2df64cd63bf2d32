import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { conceptMatter, type Concept } from '#schemas/concept.ts';
import { equationMatter, type Equation } from '#schemas/equation.ts';
import { noteMatter, type Note } from '#schemas/note.ts';
import { sourceMatter, type Source } from '#schemas/source.ts';
import { topicMatter, type Topic } from '#schemas/topic.ts';

/** The parts that the body of an entry may have. */
export type BlockName = 'tex' | 'en' | 'zh' | 'body';

/** The kinds of entries, each under the name of its folder in content/. */
export type KindName = 'equations' | 'concepts' | 'topics' | 'sources' | 'notes';

/** How the files of one kind become entries. */
export interface EntryKind<M, T> {
  name: KindName;
  folder: string;
  schema: z.ZodType<M>;
  /** Whether the body holds a formula, two explanations, or is one text. */
  body: 'formula' | 'explanations' | 'text';
  build: (matter: M, parts: Record<BlockName, string>, file: string, bodyLine: number) => T;
}

/** The id that a file's name gives; sets of notes share it between their languages. */
export function nameOf(file: string): string {
  const stem = basename(file, '.md');
  return file.startsWith('content/notes/') ? stem.replace(/\.(?:en|zh)$/, '') : stem;
}

export const equations: EntryKind<z.infer<typeof equationMatter>, Equation> = {
  name: 'equations',
  folder: 'content/equations',
  schema: equationMatter,
  body: 'formula',
  build: (matter, { tex, en, zh }, file) => {
    return { ...matter, id: nameOf(file), chapter: basename(dirname(file)), tex, en, zh };
  },
};

export const concepts: EntryKind<z.infer<typeof conceptMatter>, Concept> = {
  name: 'concepts',
  folder: 'content/concepts',
  schema: conceptMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: nameOf(file), en, zh }),
};

export const topics: EntryKind<z.infer<typeof topicMatter>, Topic> = {
  name: 'topics',
  folder: 'content/topics',
  schema: topicMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: nameOf(file), en, zh }),
};

export const sources: EntryKind<z.infer<typeof sourceMatter>, Source> = {
  name: 'sources',
  folder: 'content/sources',
  schema: sourceMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: nameOf(file), en, zh }),
};

export const notes: EntryKind<z.infer<typeof noteMatter>, Note> = {
  name: 'notes',
  folder: 'content/notes',
  schema: noteMatter,
  body: 'text',
  build: (matter, { body }, file, bodyLine) => ({ ...matter, id: nameOf(file), body, bodyLine }),
};
