import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../src/cli/chromium.ts';

const port = Number(process.env['E2E_PORT'] ?? 4399);
const base = process.env['BASE'] ?? '/';
/** A site that runs already, such as the development server; without it the built one is served. */
const running = process.env['E2E_URL'];
const executablePath = findChromium();

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../test-results',
  // What is timed is no test: npm run bench:search measures it.
  grepInvert: /@bench/,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: running ?? `http://localhost:${String(port)}${base}`,
    browserName: 'chromium',
    launchOptions: { args: chromiumArguments(), ...(executablePath === undefined ? {} : { executablePath }) },
    // A trace of every journey would take a third of the time: TRACE=1 keeps those of failures.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  ...(running === undefined
    ? {
        webServer: {
          command: 'npm run serve',
          cwd: '..',
          env: { PORT: String(port), BASE: base },
          url: `http://localhost:${String(port)}${base}`,
          reuseExistingServer: false,
        },
      }
    : {}),
});
