import { z } from 'zod';

/** The schema at a path, looking through optional, default and nullable wrappers. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: unknown = schema;
  for (const key of path) {
    const inner = unwrapped(at);
    if (inner instanceof z.ZodObject) at = inner.shape[key as string];
    else if (inner instanceof z.ZodArray) at = inner.element;
    else return undefined;
  }
  return at instanceof z.ZodType ? at : undefined;
}

function unwrapped(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable)
    at = at.def.innerType;
  return at;
}

/** The keys of an object's schema; none for any other. */
export function keysOf(schema: unknown): string[] {
  const at = unwrapped(schema);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
