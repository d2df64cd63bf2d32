import type { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import { describeIssues } from './describe-issues.ts';
import { InputError, shown } from './input-error.ts';

/** One form of a model's input, and what is computed from it. */
export interface Form {
  readonly schema: z.ZodObject;
  readonly aliases: Aliases;
  /** @throws InputError or RangeError with one line that says what is wrong with the input */
  readonly run: (input: unknown) => object;
}

/** A model that runs without a browser: what it is called, what goes in, what comes out. */
export interface HeadlessModel {
  readonly name: string;
  readonly summary: string;
  /** What each key of the output holds. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The key whose value chooses the form; without it there is one form, named ''. */
  readonly by?: string;
  readonly forms: Readonly<Record<string, Form>>;
}

/** Other names of keys, as other books and programs call them. */
export type Aliases = Readonly<Record<string, string>>;

/** A form whose `compute` sees only what the schema has let through. */
export function form<S extends z.ZodObject>(
  schema: S,
  compute: (input: z.output<S>) => object,
  aliases: Aliases = {},
): Form {
  return {
    schema,
    aliases,
    run: (input) => {
      const renamed = rename(input, aliases);
      const parsed = schema.safeParse(renamed);
      if (parsed.success) return compute(parsed.data);
      throw new InputError(describeIssues(parsed.error.issues, renamed, Object.keys(schema.shape)));
    },
  };
}

/** The input with each alias under its own name, unless that is there too. */
function rename(input: unknown, aliases: Aliases): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]): [string, unknown] => {
      const own = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
      return [own === undefined || Object.hasOwn(input, own) ? key : own, value];
    }),
  );
}

/** A model with one form of input. */
export function model<S extends z.ZodObject>(
  about: Pick<HeadlessModel, 'name' | 'summary' | 'outputs'>,
  schema: S,
  compute: (input: z.output<S>) => object,
  aliases: Aliases = {},
): HeadlessModel {
  return { ...about, forms: { '': form(schema, compute, aliases) } };
}

/**
 * Runs a model on an input of its own form.
 *
 * @throws InputError or RangeError with one line that says what is wrong with the input
 */
export function runModel({ by, forms }: HeadlessModel, input: unknown): object {
  const chosen = by === undefined ? '' : choice(by, Object.keys(forms), input);
  const found = forms[chosen];
  if (found === undefined) throw new InputError(`there is no form ${shown(chosen)}`);
  const output = found.run(by === undefined ? input : Object.assign({}, input, { [by]: chosen }));
  const wrong = notFinite(output, '');
  if (wrong !== undefined)
    throw new InputError(
      `${wrong} of the result is not finite: the numbers given are too large, too small or too close`,
    );
  return output;
}

/** The name that the input gives under the key, in whatever letters: Adam, ADAM and adam are one. */
function choice(by: string, names: readonly string[], input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new InputError(`expected an object with the key ${by} and others, found ${shown(input)}`);
  const given: unknown = Reflect.get(input, by);
  const chosen = typeof given === 'string' && names.find((name) => name === given.toLowerCase());
  if (typeof chosen === 'string') return chosen;
  const expected = `one of ${names.join(', ')}`;
  if (given === undefined) throw new InputError(`${by}: missing; expected ${expected}`);
  const guess = typeof given === 'string' ? nearest(given, names) : undefined;
  const hint = guess === undefined ? '' : `; did you mean ${guess}?`;
  throw new InputError(`${by}: expected ${expected}, found ${shown(given)}${hint}`);
}

/** The place of the first number that JSON could not hold. */
function notFinite(value: unknown, place: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : place;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const wrong = notFinite(part, Array.isArray(value) ? `${place}[${key}]` : key);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
