import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { watchProcesses } from './watch-processes.ts';

/** What one run of a command took. */
export interface Measurement {
  /** User and system time of the command and of everything that it started. */
  cpuSeconds: number;
  wallSeconds: number;
  /** Resident memory of the largest process at its peak; null where it cannot be known. */
  peakMegabytes: number | null;
  /** How the command ended, null for exit status 0. */
  fault: string | null;
}

export interface Command {
  arguments: readonly string[];
  folder: string;
  environment: Record<string, string>;
  /** File for all that the command prints. */
  log: string;
}

/** The shell's `time` counts the whole process tree, which Node's own resource usage does not. */
const TIMED = 'TIMEFORMAT="%U %S %R"; { time "$@" 2>&3 3>&-; } 3>&2 2>"$0"';

/**
 * Runs a command under this Node and measures it. The shell's time is exact but leaves out a process that outlives
 * the one which started it (Pagefind's does); where the watch has seen more, that counts.
 */
export async function measure(command: Command): Promise<Measurement> {
  const times = `${command.log}.time`;
  mkdirSync(dirname(command.log), { recursive: true });
  const log = openSync(command.log, 'w');
  const child = spawn('bash', ['-c', TIMED, times, process.execPath, ...command.arguments], {
    cwd: command.folder,
    env: { ...process.env, LC_ALL: 'C', ...command.environment },
    stdio: ['ignore', log, log],
  });
  const watch = child.pid === undefined ? () => null : watchProcesses(child.pid);
  const fault = await new Promise<string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(null);
      else resolve(signal === null ? `exit status ${String(code)}` : `ended from outside by ${signal}`);
    });
  });
  const seen = watch();
  closeSync(log);
  const [user = NaN, system = NaN, wall = NaN] = readFileSync(times, 'utf8').trim().split(' ').map(Number);
  return {
    cpuSeconds: Math.max(user + system, seen?.cpuSeconds ?? 0),
    wallSeconds: wall,
    peakMegabytes: seen?.peakMegabytes ?? null,
    fault,
  };
}
