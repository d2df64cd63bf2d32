import { type Run, type Setup, type Snapshot, createRun } from './run.ts';

/** Train this to so many steps. */
export interface Request {
  readonly setup: Setup;
  readonly steps: number;
}

/** Training steps between two looks at the mail, and how long to train before showing what has come of it. */
const CHUNK = 20;
const SHOW_AFTER = 200;

let run: Run | null = null;
let wanted: Request | null = null;
let shown = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

function post(snapshot: Snapshot): void {
  shown = performance.now();
  self.postMessage(snapshot);
}

/** A piece of work; the next one only after messages have had their turn. */
function work(): void {
  timer = undefined;
  if (wanted === null) return;
  const { setup, steps } = wanted;
  if (run === null || JSON.stringify(run.setup) !== JSON.stringify(setup) || run.steps > steps)
    run = createRun(setup);
  run.advance(Math.min(CHUNK, steps - run.steps));
  const done = run.steps >= steps;
  if (done || performance.now() - shown > SHOW_AFTER) post(run.snapshot());
  if (!done) timer = setTimeout(work);
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  wanted = data;
  timer ??= setTimeout(work);
});
