import { readFileSync } from 'node:fs';
import { MODELS } from '#demos/headless/registry.ts';
import { runCommand } from './demo/command.ts';

/**
 * `npm run -s demo -- NAME --json '{...}'`: runs a model without a browser and prints its result as JSON. Exit status 2, and
 * one line on the standard error, for an input that is wrong.
 */
// A reader that has seen enough, as `| head` has, is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const outcome = runCommand(process.argv.slice(2), MODELS, () => readFileSync(0, 'utf8'));
if ('wrong' in outcome) {
  process.stderr.write(`${outcome.wrong}\n`);
  process.exitCode = 2;
} else process.stdout.write(outcome.printed);
