import { type ChildProcess, spawn } from 'node:child_process';

/** A script of package.json, under the name that a reader of the report knows it by. */
export interface Script {
  readonly name: string;
  readonly script: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const onWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();

// A script is the head of a group of processes, all of which end with this one.
process.on('exit', () => {
  for (const child of running) {
    if (onWindows || child.pid === undefined) child.kill();
    else process.kill(-child.pid);
  }
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

/**
 * Runs a script of package.json, its output shown as it comes, or kept and given when it has ended. One that fails ends this
 * process with its status; what was kept is shown before.
 */
export function runScript(
  { name, script, environment = {} }: Script,
  output: 'shown' | 'kept',
): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      shell: onWindows,
      detached: !onWindows,
    });
    running.add(child);
    const kept: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => kept.push(text));
    child.on('close', (status) => {
      running.delete(child);
      if (status === 0) {
        resolve(kept.join(''));
        return;
      }
      process.stderr.write(kept.join(''));
      console.error(`\n${name} failed.`);
      process.exit(status ?? 1);
    });
  });
}

/** Runs scripts one after the other; `tell` hears of each when it has ended, before what it wrote is shown. */
export async function inTurn(scripts: readonly Script[], tell: (step: string) => void): Promise<void> {
  for (const script of scripts) {
    const written = await runScript(script, 'kept');
    tell(`${script.name}: done`);
    process.stdout.write(written);
  }
}
