import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

/**
 * Makes sure that there is a Chromium for the browser journeys: one that is there already, else Playwright's own
 * download, else, where that is refused, Debian's package.
 *
 * @throws {Error} when none can be had
 */
export function ensureChromium(): void {
  if (findChromium() !== undefined) return;
  console.log("  none found; trying Playwright's download");
  attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  if (findChromium() !== undefined) return;
  console.log("  refused; trying Debian's package");
  const root = process.getuid?.() === 0;
  const apt = (...rest: string[]): void => {
    attempt(root ? 'apt-get' : 'sudo', root ? rest : ['apt-get', ...rest]);
  };
  apt('update', '-qq');
  // Older releases of Debian have the whole browser only.
  for (const browser of ['chromium-headless-shell', 'chromium'])
    if (findChromium() === undefined)
      apt('install', '-y', '-qq', browser, 'chromium-sandbox', 'fonts-noto-cjk');
  if (findChromium() === undefined) {
    throw new Error('No Chromium found or installed. Install one and set CHROMIUM to its path.');
  }
}

function attempt(command: string, rest: string[]): void {
  const { error, status } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error ?? status !== 0) console.log(`  ${command} ${rest[0] ?? ''} did not succeed`);
}
