import { readFileSync, readdirSync } from 'node:fs';

/** How often the processes are looked at; the high-water mark that each keeps of itself needs no more. */
const INTERVAL_MS = 100;

/**
 * Follows a process and all that it starts, by Linux's /proc.
 *
 * @returns ends the watch and gives the peak resident memory, in megabytes, of the largest single process; null
 *   where there is no /proc
 */
export function watchPeakMemory(pid: number): () => number | null {
  let peak = 0;
  const look = (): void => {
    for (const member of treeOf(pid)) peak = Math.max(peak, highWaterMark(member));
  };
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return peak === 0 ? null : peak;
  };
}

function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** Any thread of a process may have started a child. */
function childrenOf(pid: number): number[] {
  return orGone([], () =>
    readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
      orGone([], () =>
        readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8')
          .split(' ')
          .filter((child) => child !== '')
          .map(Number),
      ),
    ),
  );
}

function highWaterMark(pid: number): number {
  const status = orGone('', () => readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** A process may end between being listed and being read. */
function orGone<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return otherwise;
    throw error;
  }
}
