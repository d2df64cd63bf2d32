import { serveTraining } from '#demos/shared/serve-training.ts';
import type { Config } from './config.ts';
import { startKernels } from './tensorflow.ts';
import { type Snapshot, createTrainer } from './trainer.ts';

const started = startKernels();

serveTraining<Config, Snapshot>(async (config) => {
  await started;
  return createTrainer(config);
});
