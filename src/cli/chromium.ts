import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Where distributions and Google put a Chromium, in the order in which they are tried. The shell without windows, which is also
 * what Playwright downloads, takes less than half the time of the whole browser.
 */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of the Chromium that Playwright shall drive: the environment variable CHROMIUM, then Playwright's own
 * download, then an installed one; undefined where there is none.
 *
 * @throws Error when CHROMIUM names a file that does not exist: whoever sets it means that one and no other.
 */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM names ${wanted}, which does not exist`);
    return wanted;
  }
  return [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));
}

/**
 * Arguments with which it starts: no sandbox for root, who cannot have one, no traffic of its own, and glyphs as wide as
 * their fonts say, as they are in a window (without one, hinting rounds them).
 */
export function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--font-render-hinting=none',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
