import { parseArgs } from 'node:util';
import { nearest } from '#domain/nearest.ts';
import { type HeadlessModel, runModel } from '#demos/headless/headless-model.ts';
import { USAGE, explanation, overview } from './help.ts';
import { InputError, shown } from '#demos/headless/input-error.ts';

/** What a run of the command prints: a result or help, or what is wrong in one line. */
export type Outcome = { readonly printed: string } | { readonly wrong: string };

/**
 * `NAME --json '{...}'`, `--help` or `NAME --help` on the given models. Throws only what is a mistake of the project.
 *
 * @param standardInput what `--json -` reads
 */
export function runCommand(
  args: readonly string[],
  models: readonly HeadlessModel[],
  standardInput: () => string,
): Outcome {
  let name = '';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    const [first, ...others] = positionals;
    if (others.length > 0) throw new InputError(`expected one name, found ${shown(positionals)}; ${USAGE}`);
    if (first === undefined) {
      if (values.help) return { printed: overview(models) };
      throw new InputError(`expected the name of a model; ${USAGE}, or --help; ${listed(models)}`);
    }
    const model = named(first, models);
    name = `${model.name}: `;
    if (values.help) return { printed: explanation(model) };
    if (values.json === undefined)
      throw new InputError("--json: missing; expected --json '{...}', or --help");
    const json = values.json === '-' ? standardInput() : values.json;
    return { printed: `${JSON.stringify(runModel(model, parse(json)))}\n` };
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError)
      return { wrong: oneLine(`${name}${error.message}`) };
    // What parseArgs says of unknown options and missing values; its first sentence is enough.
    if (error instanceof TypeError && 'code' in error)
      return { wrong: oneLine(error.message.split(/\.\s|\n/)[0] ?? '') };
    throw error;
  }
}

function named(name: string, models: readonly HeadlessModel[]): HeadlessModel {
  const found = models.find((model) => model.name === name);
  if (found !== undefined) return found;
  const guess = nearest(
    name,
    models.map((model) => model.name),
  );
  const hint = guess === undefined ? listed(models) : `did you mean ${guess}?`;
  throw new InputError(`there is no model ${shown(name)}; ${hint}`);
}

function listed(models: readonly HeadlessModel[]): string {
  return `the models are ${models.map((model) => model.name).join(', ')}`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`--json: not JSON: ${error.message}`);
  }
}

/** What was typed may hold line breaks, and a terminal's control characters: neither may spoil the report. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
