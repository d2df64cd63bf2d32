import { ensureChromium } from './ensure-chromium.ts';
import { progress } from './progress.ts';
import { type Script, inTurn, runScript } from './scripts.ts';

/**
 * `npm test`: finds or installs a Chromium, then types, lint, format, content, numeric checks, unit tests, builds and browser
 * journeys. What needs one processor runs beside what needs another; the journeys, which wait for what they see, run alone.
 * Stops at the first that fails, with its exit status.
 */
const BELOW = { BASE: '/math/', ATLAS_OUT: '.cache/dist-math' };

/** In this order: the first fills the caches of the content that the others read. */
const SITE: Script[] = [
  { name: 'Types', script: 'types' },
  { name: 'Content', script: 'check:content' },
  { name: 'Equations', script: 'check:equations' },
  { name: 'Build', script: 'build' },
  { name: 'Build below a sub-path', script: 'build', environment: BELOW },
];
const CODE: Script[] = [
  { name: 'Lint', script: 'lint' },
  { name: 'Format', script: 'format:check' },
  { name: 'Unit tests', script: 'test:unit' },
];
const JOURNEYS: Script[] = [
  { name: 'Browser journeys', script: 'test:e2e' },
  { name: 'Browser journeys below a sub-path', script: 'test:e2e:base', environment: BELOW },
];

const step = progress();
step('Finding a browser');
ensureChromium();
step(`Beside each other: ${[...SITE, ...CODE].map(({ name }) => name.toLowerCase()).join(', ')}`);
await Promise.all([SITE, CODE].map((scripts) => inTurn(scripts, step)));
for (const script of JOURNEYS) {
  step(script.name);
  await runScript(script, 'shown');
}
step('All is well');
