import './collect-less.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UNSET_SITE, siteAddress } from '#domain/site-address.ts';
import { normalizeBase } from '#domain/routes.ts';
import { CONTENT_ROOT } from '#loaders/corpus/read-corpus.ts';
import { codeDigest, inputsDigest } from './inputs-digest.ts';
import { progress } from './progress.ts';

/**
 * `npm run build`: checks the whole content and every equation that has a check, builds into a folder beside dist/ and
 * puts it in dist/'s place when all is well. A mistake is reported with every other one and leaves dist/ as it was.
 */
const root = process.cwd();
const started = performance.now();
const base = normalizeBase(process.env['BASE'] ?? '/');
const step = progress();

const finished = resolve(root, process.env['ATLAS_OUT'] ?? 'dist');
const marker = join(finished, 'build.json');
const digest = inputsDigest(root, CONTENT_ROOT, {
  base,
  site: siteAddress(process.env['SITE']),
  node: process.version,
});
if (
  !process.argv.includes('--force') &&
  existsSync(marker) &&
  readFileSync(marker, 'utf8') === markerText(digest)
) {
  console.log(
    `Nothing has changed since ${finished} was built (npm run build -- --force builds all the same).`,
  );
  process.exit(0);
}

step('Reading and checking the content');
const check = spawnSync(process.execPath, [join(import.meta.dirname, 'sound-content.ts'), base], {
  stdio: 'inherit',
});
if (check.error) throw check.error;
if (check.signal !== null)
  console.error(
    `\nThe check of the content was ended from outside (${check.signal}), as happens where the memory is out; nothing was built.`,
  );
if (check.status !== 0) process.exit(1);

step('Making the pages');
// Astro keeps pages whose own modules are unchanged. Yet the name of a script in them also changes with others that share
// its file.
const kept = resolve(root, process.env['ATLAS_CACHE'] ?? '.cache', 'astro');
const madeBy = join(kept, 'code.txt');
const code = codeDigest(root);
if (!existsSync(madeBy) || readFileSync(madeBy, 'utf8') !== code)
  for (const name of ['incremental-build.json', 'dist', 'code.txt'])
    rmSync(join(kept, name), { recursive: true, force: true });
const staging = `${finished}.next`;
rmSync(staging, { recursive: true, force: true });
// The integrations and the configuration read the same folder from here.
process.env['ATLAS_OUT'] = staging;
try {
  // Astro would otherwise report each build to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({ root, logLevel: process.env['ATLAS_VERBOSE'] === undefined ? 'warn' : 'info' });
} catch (error) {
  rmSync(staging, { recursive: true, force: true });
  console.error(
    `\nThe build failed; ${existsSync(finished) ? 'the last good dist/ is as it was' : 'nothing was written'}.\n`,
  );
  throw error;
}
mkdirSync(kept, { recursive: true });
writeFileSync(madeBy, code);
writeFileSync(join(staging, 'build.json'), markerText(digest));
rmSync(`${finished}.old`, { recursive: true, force: true });
if (existsSync(finished)) renameSync(finished, `${finished}.old`);
renameSync(staging, finished);
rmSync(`${finished}.old`, { recursive: true, force: true });

step('Done');
console.log(
  `  The site is in ${finished}, made for ${base}, in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
);
if (siteAddress(process.env['SITE']) === UNSET_SITE) {
  console.log(
    '  SITE is not set: canonical links and the sitemap carry a placeholder. Set it to the address of your host.',
  );
}
console.log('  Open it with: npm run serve');
process.exit(0);

/** What stands in build.json: the digest of everything that the site was made from. */
function markerText(inputs: string): string {
  return `${JSON.stringify({ inputs })}\n`;
}
