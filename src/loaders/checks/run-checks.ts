import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DiskCache } from '#markdown/disk-cache.ts';
import { CACHE_FOLDER } from '../corpus/read-corpus.ts';
import type { CheckFile } from './check-files.ts';
import type { CheckRecord } from './check-record.ts';
import { CodeDigest } from './code-digest.ts';
import type { Outcome, Task } from './worker.ts';

/** A check's file with what its run gave. */
export interface CheckRun extends CheckFile {
  readonly outcome: Outcome;
}

/** How all checks are run; without values as their authors wrote them. */
export interface RunAllOptions {
  readonly cases?: number | undefined;
  readonly seed?: number | undefined;
}

/** A check that takes longer than this has lost its way. */
const PATIENCE = 60_000;
/** Bump when the form of a record changes. */
const FORM = '1';

/**
 * Runs checks in worker threads, as many at once as the machine has processors. What was computed before by the same
 * code, with the same cases and seed, comes from the disk.
 */
export async function runChecks(
  root: string,
  files: readonly CheckFile[],
  { cases, seed }: RunAllOptions = {},
): Promise<CheckRun[]> {
  const cache = new DiskCache(resolve(CACHE_FOLDER, 'checks'));
  const digest = new CodeDigest(root);
  const keys = new Map(
    files.map(({ id, file }) => [
      id,
      [FORM, id, file, process.version, digest.of(file), String(cases), String(seed)],
    ]),
  );
  const outcomes = new Map<string, Outcome>();
  const open: CheckFile[] = [];
  for (const check of files) {
    const record = cache.peek<CheckRecord>(keys.get(check.id) ?? []);
    if (record) outcomes.set(check.id, { record });
    else open.push(check);
  }
  const next = open[Symbol.iterator]();
  const work = async (): Promise<void> => {
    const bench = new Bench();
    for (let step = next.next(); !step.done; step = next.next()) {
      const { id, file } = step.value;
      const outcome = await bench.run({ id, cases, seed, path: join(root, file) });
      if ('record' in outcome) cache.get(keys.get(id) ?? [], () => outcome.record);
      outcomes.set(id, outcome);
    }
    await bench.close();
  };
  await Promise.all(Array.from({ length: Math.min(open.length, availableParallelism()) }, work));
  return files.map((check) => ({ ...check, outcome: outcomes.get(check.id) ?? { fault: 'it was not run' } }));
}

/** One worker thread after another: a check that hangs or ends its thread costs that thread alone. */
class Bench {
  #worker: Worker | undefined;
  #settle: ((outcome: Outcome) => void) | undefined;

  run(task: Task): Promise<Outcome> {
    this.#worker ??= this.#hire();
    const worker = this.#worker;
    return new Promise((settle) => {
      const timer = setTimeout(() => {
        this.#dismiss(worker, `it takes longer than ${String(PATIENCE / 1000)} s`);
      }, PATIENCE);
      this.#settle = (outcome) => {
        clearTimeout(timer);
        this.#settle = undefined;
        settle(outcome);
      };
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #hire(): Worker {
    // Found from the working directory, the project's: bundled code has no worker beside it.
    const worker = new Worker(resolve('src/loaders/checks/worker.ts'));
    worker.on('message', (outcome: Outcome) => this.#settle?.(outcome));
    worker.on('error', (error: unknown) => {
      this.#dismiss(worker, error instanceof Error ? error.message : String(error));
    });
    worker.on('exit', () => {
      this.#dismiss(worker, 'its thread ended');
    });
    return worker;
  }

  /** Ends a thread that is of no more use; a later word of the same thread changes nothing. */
  #dismiss(worker: Worker, fault: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#settle?.({ fault });
  }
}
