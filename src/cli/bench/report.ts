import { EAGER_PART } from './eager-builds.ts';
import { STATES, type Builder, type Run, type State } from './run.ts';

/** The machine and the task, for the head of the report. */
export interface Circumstances {
  entries: number;
  seed: number;
  cpu: string;
  cores: number;
  memoryGigabytes: number;
  node: string;
  system: string;
}

/** CPU time cold and unchanged as a part of the eager build's in the same state, and memory of any build. */
const AIMS = { cold: 0.5, unchanged: 0.1, peakMegabytes: 1536 } as const;

/** The report as plain text: the machine, a row for each build, the aims. */
export function report(circumstances: Circumstances, runs: readonly Run[]): string {
  const { entries, seed, cpu, cores, memoryGigabytes, node, system } = circumstances;
  const head = [
    `${String(entries)} entries in two languages, seed ${String(seed)}`,
    `${cpu}, ${String(cores)} cores, ${memoryGigabytes.toFixed(0)} GB; Node ${node}, ${system}`,
    ...(entries > EAGER_PART && runs.some(({ builder }) => builder === 'eager')
      ? [`The eager loader builds them as sites of ${String(EAGER_PART)}: more than that it cannot store.`]
      : []),
  ];
  return [...head, '', ...table(runs), '', ...aims(runs)].join('\n');
}

function table(runs: readonly Run[]): string[] {
  const rows = runs.map((run) => {
    const eager = find(runs, 'eager', run.state);
    const ratio =
      run.builder === 'eager' || eager === undefined ? '' : (run.cpuSeconds / eager.cpuSeconds).toFixed(3);
    return [
      run.builder,
      run.state,
      number(run.cpuSeconds, 1),
      number(run.wallSeconds, 1),
      number(run.peakMegabytes ?? NaN, 0),
      run.failure === null ? ratio : 'FAILED',
    ];
  });
  const all = [['build', 'state', 'CPU s', 'wall s', 'peak MB', 'CPU / eager'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A command that was killed has no times; a machine without /proc no memory. */
function number(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : 'unknown';
}

function aims(runs: readonly Run[]): string[] {
  const good = runs.filter(({ failure }) => failure === null);
  const cold = find(good, 'eager', 'cold');
  const lines: string[] = [];
  for (const state of ['cold', 'unchanged'] as const) {
    const [own, eager] = [find(good, 'atlas', state), find(good, 'eager', state)];
    const aim = `CPU ${state}: at most ${String(AIMS[state])} of the eager build's`;
    const failed = find(runs, 'eager', state);
    if (own !== undefined && eager === undefined && failed !== undefined && failed.cpuSeconds > 0) {
      lines.push(againstFailed(own.cpuSeconds / failed.cpuSeconds, AIMS[state], aim, failed.cpuSeconds));
      continue;
    }
    if (own === undefined || eager === undefined || cold === undefined) {
      lines.push(`unknown  ${aim}: not measured`);
      continue;
    }
    const ratio = own.cpuSeconds / eager.cpuSeconds;
    const ofCold =
      state === 'cold' ? '' : `, ${(own.cpuSeconds / cold.cpuSeconds).toFixed(3)} of its cold one`;
    lines.push(`${verdict(ratio <= AIMS[state])}  ${aim}: ${ratio.toFixed(3)}${ofCold}`);
  }
  const peaks = STATES.map((state) => find(good, 'atlas', state)?.peakMegabytes ?? null);
  const aim = `memory: at most ${String(AIMS.peakMegabytes)} MB in any atlas build`;
  if (peaks.includes(null)) lines.push(`unknown  ${aim}: not measured`);
  else {
    const peak = Math.max(...peaks.map(Number));
    lines.push(`${verdict(peak <= AIMS.peakMegabytes)}  ${aim}: ${peak.toFixed(0)} MB`);
  }
  return lines;
}

/** An eager build that failed would have used more to its end: its time gives the most that the ratio can be. */
function againstFailed(most: number, limit: number, aim: string, used: number): string {
  const outcome = most <= limit ? verdict(true) : 'unknown';
  return `${outcome}  ${aim}: below ${most.toFixed(3)}, for that one had used ${used.toFixed(1)} s when it failed`;
}

function verdict(met: boolean): string {
  return met ? 'met    ' : 'NOT MET';
}

function find(runs: readonly Run[], builder: Builder, state: State): Run | undefined {
  return runs.find((run) => run.builder === builder && run.state === state);
}
