import type { Trainer, TrainingReport, TrainingRequest } from './training.ts';

/**
 * Answers a page's `createTraining` from inside a worker: trains what was asked for last and reports after each slice.
 *
 * @param begin prepares what training needs and makes the trainer of a configuration
 * @param slice milliseconds between two snapshots, in which the worker hears nothing; one step takes as long as it takes
 */
export function serveTraining<C, S>(begin: (config: C) => Promise<Trainer<S>>, slice = 40): void {
  let wanted: TrainingRequest<C> | null = null;
  let running = false;
  let trainer: Trainer<S> | null = null;
  let key = '';

  const report = (said: TrainingReport<S>): void => postMessage(said);
  const train = async (): Promise<void> => {
    for (let goal = wanted; goal !== null; goal = wanted) {
      if (trainer === null || key !== goal.key || trainer.steps > goal.steps) {
        trainer = await begin(goal.config);
        key = goal.key;
      }
      const end = performance.now() + slice;
      while (trainer.steps < goal.steps && performance.now() < end) trainer.step();
      // Lets messages in.
      await new Promise((resolve) => setTimeout(resolve));
      const done = wanted === goal && trainer.steps === goal.steps;
      report({ key, steps: trainer.steps, snapshot: trainer.snapshot(!done) });
      if (done) wanted = null;
    }
  };
  addEventListener('message', ({ data }: MessageEvent<TrainingRequest<C> | null>) => {
    wanted = data;
    if (running) return;
    running = true;
    train()
      .catch((error: unknown) => report({ fault: error instanceof Error ? error.message : String(error) }))
      .finally(() => {
        running = false;
      });
  });
}
