import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Check } from '#checks/kit/check.ts';
import { runCheck, type RunOptions } from '#checks/kit/run-check.ts';
import type { CheckRecord } from './check-record.ts';

/** One check to run; `path` is absolute. */
export interface Task extends RunOptions {
  readonly path: string;
}

/** What came of it: the record, or why the file is no check. */
export type Outcome = { readonly record: CheckRecord } | { readonly fault: string };

parentPort?.on('message', (task: Task) => {
  void run(task).then((outcome) => parentPort?.postMessage(outcome));
});

async function run(task: Task): Promise<Outcome> {
  try {
    const module: unknown = await import(pathToFileURL(task.path).href);
    const check =
      typeof module === 'object' && module !== null && 'default' in module ? module.default : null;
    if (!isCheck(check)) return { fault: 'no default export that a function of src/checks/kit/ has made' };
    const started = performance.now();
    const result = await runCheck(check, task);
    const readings = [
      ...check.mutants.flatMap(({ misprintOf }) => misprintOf ?? []),
      ...Object.keys(check.notComputable),
    ];
    const { formulas, against } = check;
    return { record: { formulas, against, readings, result, duration: performance.now() - started } };
  } catch (error) {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'formulas' in value && 'start' in value;
}
