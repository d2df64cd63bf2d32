import type { z } from 'zod';
import { asId } from './as-id.ts';
import { keysOf, schemaAt } from './schema-at.ts';
import { pathWords, valueAt } from './value-at.ts';

/** One violation of a schema in an author's words. The nearest is `guess`, or sought among `candidates`. */
export interface IssueText {
  path: PropertyKey[];
  kind: string;
  expected: string;
  found: string;
  candidates?: string[];
  guess?: string;
}

const LANGUAGE = { en: 'English', zh: 'Chinese' } as const;

/**
 * Turns a Zod issue into what an author needs: an unknown key, a missing language, a missing key, a wrong value.
 *
 * @param sources the scalars by their path as they are written in the file, where `5.10` is not yet 5.1
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  values: unknown,
  schema: z.ZodType,
  sources: Readonly<Record<string, string>>,
): IssueText[] {
  const { path } = issue;
  const at = schemaAt(schema, path);
  if (issue.code === 'unrecognized_keys') {
    const candidates = keysOf(at);
    const expected = `one of ${candidates.join(', ')}`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      kind: 'unknown key',
      expected,
      found: key,
      candidates,
    }));
  }
  const value = valueAt(values, path);
  const source = sources[path.join('.')];
  const isBlank = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (path.length === 0) {
    const keys = keysOf(at);
    const found = isBlank ? 'nothing' : show(value);
    if (keys.length === 0)
      return [{ path, kind: 'wrong value', expected: expectation(issue, at, value), found }];
    return [{ path, kind: 'no front matter', expected: `the keys ${keys.join(', ')}`, found }];
  }
  const place = pathWords(path);
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  const found =
    value === undefined
      ? 'nothing'
      : value === null
        ? emptiness(source)
        : show(value, wantsText ? source : undefined);
  const last = path.at(-1);
  if (isBlank && (last === 'en' || last === 'zh')) {
    return [{ path, kind: 'missing language', expected: `${place}: the text in ${LANGUAGE[last]}`, found }];
  }
  if (isBlank) {
    const kind = value === undefined ? 'missing key' : 'empty value';
    const meaning = [keysOf(at).length === 0 ? [] : form(at), at?.description ?? []].flat().join(', ');
    return [{ path, kind, expected: meaning === '' ? place : `${place}: ${meaning}`, found }];
  }
  if (issue.code === 'custom' && typeof issue.params?.['missing'] === 'string') {
    return [
      {
        path,
        kind: 'missing key',
        expected: `${issue.params['missing']}: ${issue.message}`,
        found: 'nothing',
      },
    ];
  }
  const wrong = {
    path,
    kind: 'wrong value',
    expected: `${place}: ${expectation(issue, at, value, source)}`,
    found,
  };
  if (issue.code === 'invalid_value')
    return [{ ...wrong, found: String(value), candidates: issue.values.map(String) }];
  const guess = issue.code === 'invalid_format' && typeof value === 'string' ? asId(value) : undefined;
  return [guess === undefined ? wrong : { ...wrong, guess }];
}

function expectation(
  issue: z.core.$ZodIssue,
  at: z.ZodType | undefined,
  value: unknown,
  source?: string,
): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return issue.message;
  switch (issue.expected) {
    case 'string':
      return typeof value === 'object' ? 'a text' : `a text in quotes, "${source ?? String(value)}"`;
    case 'array':
      return typeof value === 'string' ? `a list, [${value}]` : 'a list';
    case 'int':
    case 'number':
      return 'a whole number';
    case 'object':
      return form(at);
    default:
      return issue.message;
  }
}

/** The form of keys and values, as an author writes it. */
function form(at: z.ZodType | undefined): string {
  return `{ ${keysOf(at)
    .map((key) => `${key}: ...`)
    .join(', ')} }`;
}

/** A value as JSON; with `source`, a value that was meant as a text and is none, as it is written. */
function show(value: unknown, source?: string): string {
  const text = JSON.stringify(value);
  if (typeof value === 'boolean' && source !== undefined)
    return `${source}, which YAML reads as a truth value`;
  if (typeof value === 'number' && source !== undefined) {
    return `${source}, which YAML reads as ${source === text ? 'a number' : `the number ${text}`}`;
  }
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function emptiness(source = ''): string {
  return source === '' ? 'nothing' : `${source}, which YAML reads as nothing`;
}
