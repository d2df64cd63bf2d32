import { MODELS } from '#demos/headless/registry.ts';
import { runCommand } from './demo/command.ts';

/**
 * `npm run -s demo -- NAME --json '{...}'`: runs a model without a browser and prints its result as JSON. Exit status 2, and
 * one line on the standard error, for an input that is wrong.
 */
const outcome = runCommand(process.argv.slice(2), MODELS);
if ('wrong' in outcome) {
  process.stderr.write(`${outcome.wrong}\n`);
  process.exitCode = 2;
} else process.stdout.write(outcome.printed);
