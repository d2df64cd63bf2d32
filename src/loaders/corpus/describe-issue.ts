import { z } from 'zod';

/** One schema violation in an author's words. `candidates` are the keys among which the nearest is sought. */
export interface IssueText {
  path: PropertyKey[];
  kind: string;
  expected: string;
  found: string;
  candidates?: string[];
}

const LANGUAGE = { en: 'English', zh: 'Chinese' } as const;

/** Turns a Zod issue into what an author needs: an unknown key, a missing language, a missing key, a wrong value. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): IssueText[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      kind: 'unknown key',
      expected: `one of ${known.join(', ')}`,
      found: key,
      candidates: known,
    }));
  }
  const last = issue.path.at(-1);
  const found = valueAt(value, issue.path);
  if (found === undefined || found === null) {
    const language = last === 'en' || last === 'zh' ? LANGUAGE[last] : undefined;
    return [
      {
        path: issue.path,
        kind: language === undefined ? 'missing key' : 'missing language',
        expected: language === undefined ? issue.path.join('.') : `${issue.path.join('.')}: the text in ${language}`,
        found: 'nothing',
      },
    ];
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.message;
  return [{ path: issue.path, kind: `wrong ${issue.path.join('.')}`, expected, found: show(found) }];
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const key of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return at;
}

/** The keys that the object schema at a path knows; looks through optional, default and refined wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.def.innerType;
    if (key === null) break;
    if (at instanceof z.ZodObject) at = at.shape[key as string];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
