import type { Snapshot } from './run.ts';
import type { Request } from './worker.ts';

/** A network that learns in a worker. */
export interface Learner {
  /** The last snapshot that came; null before the first. */
  readonly latest: Snapshot | null;
  /** What went wrong in the worker, if anything has. */
  readonly fault: string | null;
  /** Asks for this many training steps on this setup; does nothing if that was the last thing asked for. */
  ask(request: Request): void;
  stop(): void;
}

export function createLearner(onNews: () => void): Learner {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let latest: Snapshot | null = null;
  let fault: string | null = null;
  let asked = '';
  worker.addEventListener('message', ({ data }: MessageEvent<Snapshot>) => {
    latest = data;
    onNews();
  });
  worker.addEventListener('error', ({ message }) => {
    fault = message;
    onNews();
  });
  return {
    get latest() {
      return latest;
    },
    get fault() {
      return fault;
    },
    ask(request) {
      const text = JSON.stringify(request);
      if (text === asked) return;
      asked = text;
      worker.postMessage(request);
    },
    stop: () => worker.terminate(),
  };
}
