import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measure } from './measure.ts';

const runCode = (code: string): ReturnType<typeof measure> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench measure '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return measure({ arguments: ['-e', code], folder, environment: {}, log: join(folder, 'run.log') });
};

const BUSY = 'while (process.cpuUsage().user < 400000);';

/** On a busy machine a process waits for its turn. */
const PATIENCE_MS = 60_000;

test(
  'counts the CPU time of a process that the measured one starts and does not wait for',
  { timeout: PATIENCE_MS },
  async () => {
    const code = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(`${BUSY} console.log('done'); setTimeout(() => {}, 1000);`)}]);
    child.stdout.once('data', () => process.exit(0));`;
    const { cpuSeconds, fault } = await runCode(code);
    expect(fault).toBeNull();
    if (process.platform === 'linux') expect(cpuSeconds).toBeGreaterThan(0.35);
  },
);

test('reports the peak, the exit status and the time on the clock', { timeout: PATIENCE_MS }, async () => {
  const code = `const held = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => process.exit(held.length > 0 ? 3 : 0), 400);`;
  const { peakMegabytes, wallSeconds, fault } = await runCode(code);
  expect(fault).toBe('exit status 3');
  expect(wallSeconds).toBeGreaterThan(0.3);
  if (process.platform === 'linux') expect(peakMegabytes).toBeGreaterThan(200);
});
