import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument as parseYaml } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { describeIssue } from './describe-issue.ts';

/** A Markdown file taken apart: validated front matter, the body, and the line of every value. */
export interface ParsedDocument<T> {
  matter: T | undefined;
  body: string;
  /** Line of the body's first line in the file, from 1. */
  bodyLine: number;
  /** Line of each value of the front matter by its path, such as `uses.0`. */
  lines: Record<string, number>;
  problems: Problem[];
}

const FENCE = /^---\r?\n([\s\S]*?)^---[ \t]*\r?\n?/m;

/**
 * Reads front matter against a schema. Never throws: each mistake becomes a problem with its line, and
 * `matter` is undefined when there is any.
 */
export function parseDocument<T>(text: string, file: string, schema: z.ZodType<T>): ParsedDocument<T> {
  const fence = FENCE.exec(text);
  if (!fence || fence.index !== 0) {
    const problem = { file, line: 1, kind: 'no front matter', expected: 'a block between two lines of ---' };
    return { matter: undefined, body: text, bodyLine: 1, lines: {}, problems: [{ ...problem, found: firstLine(text) }] };
  }
  const yaml = fence[1] ?? '';
  const body = text.slice(fence[0].length);
  const bodyLine = fence[0].split('\n').length;
  const counter = new LineCounter();
  const document = parseYaml(yaml, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    kind: 'front matter is not YAML',
    expected: 'valid YAML',
    found: error.message.split('\n')[0] ?? '',
  }));
  if (problems.length > 0) return { matter: undefined, body, bodyLine, lines: {}, problems };

  const lines = valueLines(document, lineAt);
  const result = schema.safeParse(document.toJS());
  if (result.success) return { matter: result.data, body, bodyLine, lines, problems };
  for (const issue of result.error.issues) {
    for (const { path, kind, expected, found, candidates } of describeIssue(issue, document.toJS(), schema)) {
      const guess = candidates === undefined ? undefined : nearest(found, candidates);
      problems.push({
        file,
        line: lineOf(lines, path),
        kind,
        expected,
        found,
        ...(guess === undefined ? {} : { nearest: guess }),
      });
    }
  }
  return { matter: undefined, body, bodyLine, lines, problems };
}

/** The line of a path, or of the closest ancestor that stands in the file, or 1. */
export function lineOf(lines: Record<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines[path.slice(0, length).join('.')];
    if (line !== undefined) return line;
  }
  return 1;
}

function valueLines(document: Document, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = {};
  const visit = (node: unknown, path: string[]): void => {
    if (!isCollection(node)) return;
    node.items.forEach((item, index) => {
      const isKeyed = isMap(node) && isPair(item);
      const key = isKeyed && isScalar(item.key) ? String(item.key.value) : String(index);
      const anchor = isKeyed ? item.key : item;
      const value = isKeyed ? item.value : item;
      const at = [...path, key];
      const range = (anchor as { range?: [number, number, number] | null } | null)?.range;
      if (range) lines[at.join('.')] = lineAt(range[0]);
      visit(value, at);
    });
  };
  visit(document.contents, []);
  return lines;
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return line === '' ? 'an empty line' : `\`${line.slice(0, 60)}\``;
}
