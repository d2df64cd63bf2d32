import { resolve } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import type { Source } from '#schemas/source.ts';
import type { Topic } from '#schemas/topic.ts';
import {
  concepts,
  equations,
  nameOf,
  notes,
  sources,
  topics,
  type BlockName,
  type EntryKind,
} from './entry-kinds.ts';
import { listFiles } from './list-files.ts';
import { MatterCache } from './matter-cache.ts';
import { misnamedFiles, misplaced } from './placement.ts';
import { parseDocument } from './parse-document.ts';
import { readText } from './read-text.ts';
import { splitBody } from './split-body.ts';

/** Where an entry stands in its file, for reports: of each front matter value by path, and of each block. */
export interface Origin {
  file: string;
  lines: Record<string, number>;
  blocks: Partial<Record<BlockName, number>>;
}

/** An entry with its origin. */
export interface Located<T> {
  entry: T;
  origin: Origin;
}

/**
 * An entry as far as it could be read, with or without mistakes: what is right in it is checked all the same, and
 * others may refer to it.
 */
export interface Draft {
  id: string;
  /** The front matter's keys, and those of `tex`, `en`, `zh`, `body` that are there. */
  values: unknown;
  origin: Origin;
}

/** Every entry of a kind that is free of mistakes of form, all of them as drafts, and the mistakes. */
export interface Entries<T> {
  entries: Located<T>[];
  drafts: Draft[];
  problems: Problem[];
}

export const readEquations = (root: string, cache: string): Entries<Equation> =>
  readKind(root, cache, equations);
export const readConcepts = (root: string, cache: string): Entries<Concept> =>
  readKind(root, cache, concepts);
export const readTopics = (root: string, cache: string): Entries<Topic> => readKind(root, cache, topics);
export const readSources = (root: string, cache: string): Entries<Source> => readKind(root, cache, sources);
/** The sets of notes as they are written; see `readNotes` for those that a reader sees. */
export const readRawNotes = (root: string, cache: string): Entries<Note> => readKind(root, cache, notes);

function readKind<M, T>(root: string, cacheFolder: string, kind: EntryKind<M, T>): Entries<T> {
  const found: Entries<T> = { entries: [], drafts: [], problems: misnamedFiles(root, kind.folder) };
  const form = JSON.stringify(z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }));
  const cache = new MatterCache<Located<T>>(resolve(root, cacheFolder, `${kind.name}.json`), form);
  for (const file of listFiles(root, kind.folder, '.md')) {
    const { text, problems } = readText(root, file);
    found.problems.push(...problems);
    const located = cache.get(file, text, () => {
      const parsed = parseEntry(text, file, kind);
      found.problems.push(...parsed.problems);
      const value = problems.length === 0 ? parsed.value : undefined;
      if (!value) found.drafts.push(parsed.draft);
      return { value };
    });
    if (!located) continue;
    found.entries.push(located);
    found.drafts.push({ id: nameOf(file), values: located.entry, origin: located.origin });
  }
  cache.save();
  return found;
}

interface ParsedEntry<T> {
  value: Located<T> | undefined;
  draft: Draft;
  problems: Problem[];
}

function parseEntry<M, T>(text: string, file: string, kind: EntryKind<M, T>): ParsedEntry<T> {
  const { data, values, lines, ...document } = parseDocument(text, file, kind.schema);
  const problems = [...document.problems];
  const parts: Partial<Record<BlockName, string>> = {};
  const blocks: Origin['blocks'] = {};
  const hasBody = document.bodyLine > 1;
  if (hasBody && kind.body === 'text') {
    parts.body = document.body.trim();
    blocks.body = document.bodyLine + leadingLines(document.body);
    if (parts.body === '') {
      problems.push({
        file,
        line: document.bodyLine - 1,
        kind: 'empty notes',
        expected: 'a text below the front matter',
        found: 'nothing',
      });
    }
  } else if (hasBody) {
    const body = splitBody(document.body, document.bodyLine, file, kind.body === 'formula');
    problems.push(...body.problems);
    for (const name of ['tex', 'en', 'zh'] as const) {
      const block = body[name];
      if (!block) continue;
      blocks[name] = block.line;
      parts[name] = block.text;
    }
  }
  problems.push(...misplaced(kind.name, file, values, lines));
  const origin = { file, lines, blocks };
  const draft = {
    id: nameOf(file),
    values: { ...(typeof values === 'object' ? values : {}), ...parts },
    origin,
  };
  if (data === undefined || problems.length > 0) return { value: undefined, draft, problems };
  const { tex = '', en = '', zh = '', body = '' } = parts;
  const entry = kind.build(data, { tex, en, zh, body }, file, blocks.body ?? document.bodyLine);
  return { value: { entry, origin }, draft, problems };
}

function leadingLines(text: string): number {
  return (/^\s*\n/.exec(text)?.[0].split('\n').length ?? 1) - 1;
}
