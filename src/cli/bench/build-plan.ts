import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Command } from './measure.ts';
import type { Builder, Run, State } from './run.ts';

/** How one of the two sites is built. */
export interface BuildPlan {
  builder: Builder;
  command: Omit<Command, 'log'>;
  /** Puts files and caches into the state that is to be measured. */
  prepare: (state: State) => void;
  /** What is wrong with the site that a build left, null for nothing. */
  faultOf: (state: State) => string | null;
}

/** Prepares a state, builds, and looks at what came out. */
export async function runBuild(plan: BuildPlan, state: State, logs: string): Promise<Run> {
  const { builder, command, prepare, faultOf } = plan;
  const log = join(logs, `${builder}-${state.replace(' ', '-')}.log`);
  prepare(state);
  const measurement = await measure({ ...command, log });
  const { fault } = measurement;
  const failure = fault === null ? faultOf(state) : `${fault}; the end of ${log}:\n${tail(log)}`;
  return { builder, state, ...measurement, failure };
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
