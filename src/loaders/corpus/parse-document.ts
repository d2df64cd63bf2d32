import type { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';

/** A Markdown file taken apart: its front matter, read against a schema, and the body. */
export interface ParsedDocument<T> extends YamlReading<T> {
  body: string;
  /** Line of the body's first line in the file, from 1. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|(?![\s\S]))/m;

/** Reads a file with front matter, whose lines end in `\n`. Never throws: each mistake becomes a problem with its line. */
export function parseDocument<T>(text: string, file: string, schema: z.ZodType<T>): ParsedDocument<T> {
  const fence = FENCE.exec(text);
  if (fence?.index !== 0) {
    return {
      data: undefined,
      values: {},
      lines: {},
      body: '',
      bodyLine: 1,
      problems: [noFrontMatter(text, file)],
    };
  }
  const bodyLine = fence[0].split('\n').length;
  return { ...readYaml(fence[1] ?? '', file, 2, schema), body: text.slice(fence[0].length), bodyLine };
}

function noFrontMatter(text: string, file: string): Problem {
  const rows = text.split('\n');
  const first = rows[0]?.trim() ?? '';
  if (first === '---') {
    const found = 'the end of the file';
    return { file, line: 1, kind: 'front matter left open', expected: 'a second line of ---', found };
  }
  const found =
    text.trim() === '' ? 'an empty file' : first === '' ? 'an empty line' : `\`${first.slice(0, 60)}\``;
  return {
    file,
    line: 1,
    kind: 'no front matter',
    expected: '--- as the first line, and again below the keys',
    found,
  };
}
