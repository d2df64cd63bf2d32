import { z } from 'zod';
import type { Aliases, HeadlessModel } from '#demos/headless/headless-model.ts';

export const USAGE = "npm run -s demo -- NAME --json '{...}'";

/** All models, a line each. */
export function overview(models: readonly HeadlessModel[]): string {
  const width = Math.max(...models.map(({ name }) => name.length));
  return [
    USAGE,
    '',
    'Runs a model of a demo without a browser and prints its result as JSON. What is wrong with an input is said in one',
    'line on the standard error, with exit status 2. npm run -s demo -- NAME --help explains one model;',
    '--json - reads the input from the standard input.',
    '',
    ...models.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
  ].join('\n');
}

/** The keys of one model's input and output. */
export function explanation({ name, summary, outputs, by, forms }: HeadlessModel): string {
  const inputs = Object.entries(forms).flatMap(([chosen, { schema, aliases }]) => [
    by === undefined ? 'Input' : `Input with ${by}: "${chosen}"`,
    ...listed(Object.entries(schema.shape).map(([key, field]) => [key, about(key, field, aliases)])),
    '',
  ]);
  return [
    `npm run -s demo -- ${name} --json '{...}'`,
    '',
    summary,
    '',
    ...inputs,
    'Output',
    ...listed(Object.entries(outputs)),
    '',
  ].join('\n');
}

function listed(entries: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...entries.map(([key]) => key.length));
  return entries.map(([key, text]) => `  ${key.padEnd(width)}  ${text}`);
}

/** What a key holds, its default, its other names. */
function about(key: string, field: unknown, aliases: Aliases): string {
  if (!(field instanceof z.ZodType)) return '';
  if (field instanceof z.ZodLiteral)
    return [
      JSON.stringify(field.value),
      ...(field.description === undefined ? [] : [field.description]),
    ].join('; ');
  const standard = field instanceof z.ZodDefault ? [`default ${JSON.stringify(field.def.defaultValue)}`] : [];
  const optional = field instanceof z.ZodOptional ? ['optional'] : [];
  const others = Object.entries(aliases).flatMap(([alias, own]) => (own === key ? [`or ${alias}`] : []));
  const notes = [...standard, ...optional, ...others];
  return [field.description ?? '', notes.length === 0 ? '' : `(${notes.join(', ')})`]
    .filter(Boolean)
    .join(' ');
}
