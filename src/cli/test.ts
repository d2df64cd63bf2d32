import { spawnSync } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.ts';
import { progress } from './progress.ts';

/**
 * `npm test`: finds or installs a Chromium, then types, lint, format, content, numeric checks, unit tests, build and browser
 * journeys. Stops at the first that fails, with its exit status.
 */
const step = progress();

function run(name: string, script: string, environment: Record<string, string> = {}): void {
  step(name);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
}

step('Finding a browser');
ensureChromium();
run('Types', 'types');
run('Lint', 'lint');
run('Format', 'format:check');
run('Content', 'check:content');
run('Equations', 'check:equations');
run('Unit tests', 'test:unit');
run('Build', 'build');
run('Browser journeys', 'test:e2e');
run('Build below a sub-path', 'build', { BASE: '/math/', ATLAS_OUT: '.cache/dist-math' });
run('Browser journeys below a sub-path', 'test:e2e:base', { BASE: '/math/', ATLAS_OUT: '.cache/dist-math' });
step('All is well');
