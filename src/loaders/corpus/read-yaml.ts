import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { describeIssue } from './describe-issue.ts';
import { lineOf } from './value-at.ts';
import { sourceOf, swallowedBackslashes, syntaxMistakes, type YamlMistake } from './yaml-mistakes.ts';

/** YAML read against a schema. */
export interface YamlReading<T> {
  /** Undefined when there is any problem. */
  data: T | undefined;
  /** What stands there, right or wrong; only the texts at the top when it is not YAML. */
  values: unknown;
  /** Line in the file of each value by its path, such as `uses.0`. */
  lines: Record<string, number>;
  problems: Problem[];
}

/**
 * Reads YAML against a schema. Never throws: each mistake becomes a problem with its line.
 *
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function readYaml<T>(
  yaml: string,
  file: string,
  firstLine: number,
  schema: z.ZodType<T>,
): YamlReading<T> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const rows = yaml.split('\n');
  const report = ({ offset, kind, expected, found }: YamlMistake): Problem => {
    const line = lineAt(offset);
    return {
      file,
      line,
      kind,
      expected,
      found: found ?? `\`${rows[line - firstLine]?.trim().slice(0, 60) ?? ''}\``,
    };
  };
  const syntax = syntaxMistakes(document, yaml, lineAt).map(report);
  const swallowed = syntax.some(({ expected }) => expected.includes('at the end of what'))
    ? []
    : swallowedBackslashes(document, yaml).map(report);
  const problems = [...syntax, ...swallowed];
  const { lines, sources } = places(document, lineAt, yaml);
  if (syntax.length > 0) return { data: undefined, values: topTexts(document), lines, problems };

  const values: unknown = document.toJS();
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) {
    for (const { path, candidates, guess, ...words } of describeIssue(issue, values, schema, sources)) {
      const like = guess ?? (candidates && nearest(words.found, candidates));
      problems.push({
        file,
        line: lineOf(lines, path),
        ...words,
        ...(like === undefined ? {} : { nearest: like }),
      });
    }
  }
  return { data: problems.length === 0 ? result.data : undefined, values, lines, problems };
}

/** The line of every value, and the scalars as they are written. */
function places(
  document: Document,
  lineAt: (offset: number) => number,
  yaml: string,
): { lines: Record<string, number>; sources: Record<string, string> } {
  const lines: Record<string, number> = {};
  const sources: Record<string, string> = {};
  const visit = (node: unknown, path: string[]): void => {
    const source = sourceOf(node, yaml);
    if (source !== undefined) sources[path.join('.')] = source;
    if (!isCollection(node)) return;
    node.items.forEach((item, index) => {
      const isKeyed = isMap(node) && isPair(item);
      const key = isKeyed && isScalar(item.key) ? String(item.key.value) : String(index);
      const anchor = isKeyed ? item.key : item;
      const at = [...path, key];
      const range = (anchor as { range?: [number, number, number] | null } | null)?.range;
      if (range) lines[at.join('.')] = lineAt(range[0]);
      visit(isKeyed ? item.value : item, at);
    });
  };
  visit(document.contents, []);
  return { lines, sources };
}

/** Of a document that is not YAML, the texts at the top: what is nested may have been torn apart. */
function topTexts(document: Document): Record<string, unknown> {
  if (!isMap(document.contents)) return {};
  return Object.fromEntries(
    document.contents.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) && typeof value.value === 'string'
        ? [[String(key.value), value.value]]
        : [],
    ),
  );
}
