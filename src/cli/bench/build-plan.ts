import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Command, type Measurement } from './measure.ts';
import type { Builder, Run, State } from './run.ts';

/** How one of the two sites is built. */
export interface BuildPlan {
  builder: Builder;
  /** One after the other; together they build the whole corpus. */
  commands: readonly Omit<Command, 'log'>[];
  /** Puts files and caches into the state that is to be measured. */
  prepare: (state: State) => void;
  /** What is wrong with the site that a build left, null for nothing. */
  faultOf: (state: State) => string | null;
}

/** Prepares a state, builds, and looks at what came out. */
export async function runBuild(plan: BuildPlan, state: State, logs: string): Promise<Run> {
  const { builder, commands, prepare, faultOf } = plan;
  prepare(state);
  const measurements: Measurement[] = [];
  for (const [part, command] of commands.entries()) {
    const suffix = part === 0 ? '' : `-${String(part + 1)}`;
    const log = join(logs, `${builder}-${state.replace(' ', '-')}${suffix}.log`);
    const measurement = await measure({ ...command, log });
    measurements.push(measurement);
    if (measurement.fault !== null) {
      const failure = `${measurement.fault}; the end of ${log}:\n${tail(log)}`;
      return { builder, state, ...together(measurements), failure };
    }
  }
  return { builder, state, ...together(measurements), failure: faultOf(state) };
}

/** Times add up; the largest process of all counts. */
function together(measurements: readonly Measurement[]): Omit<Measurement, 'fault'> {
  const peaks = measurements.map(({ peakMegabytes }) => peakMegabytes);
  return {
    cpuSeconds: measurements.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    wallSeconds: measurements.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
    peakMegabytes: peaks.includes(null) ? null : Math.max(...peaks.map(Number)),
  };
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
