import { cpus, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { atlasBuilds } from './bench/atlas-builds.ts';
import { runBuild } from './bench/build-plan.ts';
import { eagerBuilds } from './bench/eager-builds.ts';
import { generateCorpus } from './bench/generate.ts';
import { HELP, readOptions } from './bench/options.ts';
import { report } from './bench/report.ts';
import { STATES, type Run } from './bench/run.ts';
import { progress } from './progress.ts';

/**
 * `npm run bench:build -- --entries N`: what building a corpus of N entries costs, cold, unchanged and with one entry
 * changed, beside the same corpus through Astro's eager Markdown loader. Exit status 1 if a build fails; the aims are
 * reported, not asserted.
 */
const options = readOptions(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(HELP);
  process.exit(0);
}
if ('wrong' in options) {
  console.error(`bench:build: ${options.wrong}. See --help.`);
  process.exit(2);
}

const step = progress();
const folder = resolve('.cache/bench');
step(`Making ${String(options.entries)} entries from seed ${String(options.seed)}`);
const corpus = generateCorpus(options.seed, options.entries);
const plans = [
  atlasBuilds(corpus, resolve(folder, 'atlas')),
  ...(options.skipEager ? [] : [eagerBuilds(corpus, resolve(folder, 'eager'))]),
];
const runs: Run[] = [];
for (const plan of plans) {
  for (const state of STATES) {
    step(`${plan.builder}, ${state}`);
    const run = await runBuild(plan, state, resolve(folder, 'logs'));
    runs.push(run);
    if (run.failure !== null) {
      console.error(`  The build failed: ${run.failure}`);
      break;
    }
    console.log(
      `  ${run.cpuSeconds.toFixed(1)} s CPU, ${run.peakMegabytes?.toFixed(0) ?? 'unknown'} MB at the peak`,
    );
  }
}

const circumstances = {
  entries: options.entries,
  seed: options.seed,
  cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
  cores: cpus().length,
  memoryGigabytes: totalmem() / 2 ** 30,
  node: process.versions.node,
  system: `${type()} ${release()}`,
};
console.log(`\n${report(circumstances, runs)}`);
process.exitCode = runs.some(({ failure }) => failure !== null) ? 1 : 0;
