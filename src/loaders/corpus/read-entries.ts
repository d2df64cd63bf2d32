import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { conceptMatter, type Concept } from '#schemas/concept.ts';
import { equationMatter, type Equation } from '#schemas/equation.ts';
import { id as idSchema } from '#schemas/id.ts';
import { noteMatter, type Note } from '#schemas/note.ts';
import { sourceMatter, type Source } from '#schemas/source.ts';
import { topicMatter, type Topic } from '#schemas/topic.ts';
import { listFiles } from './list-files.ts';
import { MatterCache } from './matter-cache.ts';
import { parseDocument } from './parse-document.ts';
import { splitBody } from './split-body.ts';

/** Where an entry stands in its file, for reports: of each front matter value by path, and of each block. */
export interface Origin {
  file: string;
  lines: Record<string, number>;
  blocks: Partial<Record<'tex' | 'en' | 'zh' | 'body', number>>;
}

/** An entry with its origin. */
export interface Located<T> {
  entry: T;
  origin: Origin;
}

interface Kind<M, T> {
  folder: string;
  schema: z.ZodType<M>;
  /** Whether the body holds a formula, two explanations, or is one text. */
  body: 'formula' | 'explanations' | 'text';
  build: (matter: M, parts: Record<'tex' | 'en' | 'zh' | 'body', string>, file: string, bodyLine: number) => T;
  /** What is wrong with a file's place or name; undefined when nothing is. */
  placement?: (matter: M, file: string) => Pick<Problem, 'kind' | 'expected' | 'found'> | undefined;
}

const stem = (file: string): string => basename(file, '.md');

const equations: Kind<z.infer<typeof equationMatter>, Equation> = {
  folder: 'content/equations',
  schema: equationMatter,
  body: 'formula',
  build: (matter, { tex, en, zh }, file) => ({ ...matter, id: stem(file), chapter: basename(dirname(file)), tex, en, zh }),
  placement: (matter, file) => {
    const expected = `content/equations/${matter.source}/<chapter>/${stem(file)}.md`;
    const [, , source, ...rest] = file.split('/');
    if (source === matter.source && rest.length === 2) return undefined;
    return { kind: 'file in the wrong folder', expected, found: file };
  },
};
const concepts: Kind<z.infer<typeof conceptMatter>, Concept> = {
  folder: 'content/concepts',
  schema: conceptMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: stem(file), en, zh }),
};
const topics: Kind<z.infer<typeof topicMatter>, Topic> = {
  folder: 'content/topics',
  schema: topicMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: stem(file), en, zh }),
};
const sources: Kind<z.infer<typeof sourceMatter>, Source> = {
  folder: 'content/sources',
  schema: sourceMatter,
  body: 'explanations',
  build: (matter, { en, zh }, file) => ({ ...matter, id: stem(file), en, zh }),
};
const notes: Kind<z.infer<typeof noteMatter>, Note> = {
  folder: 'content/notes',
  schema: noteMatter,
  body: 'text',
  build: (matter, { body }, file, bodyLine) => ({ ...matter, id: stem(file).replace(/\.(?:en|zh)$/, ''), body, bodyLine }),
  placement: (matter, file) => {
    if (file.endsWith(`.${matter.language}.md`)) return undefined;
    return { kind: 'wrong file name', expected: `<id>.${matter.language}.md`, found: basename(file) };
  },
};

/** Every entry of a kind that is free of mistakes, and the mistakes of the others. */
export interface Entries<T> {
  entries: Located<T>[];
  problems: Problem[];
}

export const readEquations = (root: string, cache: string): Entries<Equation> => readKind(root, cache, equations);
export const readConcepts = (root: string, cache: string): Entries<Concept> => readKind(root, cache, concepts);
export const readTopics = (root: string, cache: string): Entries<Topic> => readKind(root, cache, topics);
export const readSources = (root: string, cache: string): Entries<Source> => readKind(root, cache, sources);
export const readNotes = (root: string, cache: string): Entries<Note> => readKind(root, cache, notes);

function readKind<M, T>(root: string, cacheFolder: string, kind: Kind<M, T>): Entries<T> {
  const problems: Problem[] = [];
  const entries: Located<T>[] = [];
  const form = JSON.stringify(z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }));
  const cache = new MatterCache<Located<T>>(resolve(root, cacheFolder, `${basename(kind.folder)}.json`), form);
  for (const file of listFiles(root, kind.folder, '.md')) {
    const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
    const value = cache.get(file, text, () => {
      const parsed = parseEntry(text, file, kind);
      problems.push(...parsed.problems);
      return { value: parsed.value };
    });
    if (value) entries.push(value);
  }
  cache.save();
  return { entries, problems };
}

function parseEntry<M, T>(text: string, file: string, kind: Kind<M, T>): { value: Located<T> | undefined; problems: Problem[] } {
  const document = parseDocument(text, file, kind.schema);
  const problems = [...document.problems];
  const blocks: Origin['blocks'] = {};
  const parts = { tex: '', en: '', zh: '', body: document.body.trim() };
  if (kind.body === 'text') {
    blocks.body = document.bodyLine + (document.body.length - document.body.trimStart().length > 0 ? leadingLines(document.body) : 0);
  } else {
    const body = splitBody(document.body, document.bodyLine, file, kind.body === 'formula');
    problems.push(...body.problems);
    for (const name of ['tex', 'en', 'zh'] as const) {
      const block = body[name];
      if (!block) continue;
      blocks[name] = block.line;
      parts[name] = block.text;
    }
  }
  const name = stem(file).replace(/\.(?:en|zh)$/, '');
  if (!idSchema.safeParse(name).success) {
    problems.push({ file, line: 1, kind: 'wrong file name', expected: 'an id in lower-case letters, digits and hyphens', found: name });
  }
  const misplaced = document.matter === undefined ? undefined : kind.placement?.(document.matter, file);
  if (misplaced) problems.push({ file, line: document.lines['source'] ?? 1, ...misplaced });
  if (document.matter === undefined || problems.length > 0) return { value: undefined, problems };
  const entry = kind.build(document.matter, parts, file, blocks.body ?? document.bodyLine);
  return { value: { entry, origin: { file, lines: document.lines, blocks } }, problems };
}

function leadingLines(text: string): number {
  return (/^\s*\n/.exec(text)?.[0].split('\n').length ?? 1) - 1;
}
