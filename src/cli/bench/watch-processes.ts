import { readFileSync, readdirSync } from 'node:fs';

/** What a process and all that it started took, as far as they were seen. */
export interface Seen {
  cpuSeconds: number;
  /** High-water mark of the resident memory of the largest single process. */
  peakMegabytes: number;
}

/** How often the processes are looked at: what one does after the last look is missed. */
const INTERVAL_MS = 100;

/** Linux counts CPU time in hundredths of a second here, whatever its scheduler does. */
const TICKS_A_SECOND = 100;

/**
 * Follows a process and all that it starts, by Linux's /proc, also after their parent is gone.
 *
 * @returns ends the watch; null where there is no /proc
 */
export function watchProcesses(root: number): () => Seen | null {
  const processes = new Map<number, Seen>();
  const look = (): void => {
    for (const pid of new Set([...processes.keys(), ...treeOf(root)])) {
      const seen = orGone(null, () => readProcess(pid));
      if (seen !== null) processes.set(pid, seen);
    }
  };
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    if (processes.size === 0) return null;
    const all = [...processes.values()];
    return {
      cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakMegabytes: Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
    };
  };
}

function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

/** Any thread of a process may have started a child. */
function childrenOf(pid: number): number[] {
  const threads = orGone([], () => readdirSync(`/proc/${String(pid)}/task`));
  return threads.flatMap((thread) => {
    const children = orGone('', () => readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8'));
    return children
      .split(' ')
      .filter((child) => child !== '')
      .map(Number);
  });
}

/** CPU time of the process itself, without its children, and its peak; null for one that has ended. */
function readProcess(pid: number): Seen | null {
  const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The second field is the command's name in parentheses, which may hold spaces; user and system time follow later.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (peak === undefined) return null;
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
    peakMegabytes: Number(peak) / 1024,
  };
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
