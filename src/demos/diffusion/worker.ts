import { serveTraining } from '#demos/shared/serve-training.ts';
import { type Setup, type Snapshot, createRun } from './run.ts';

/** A snapshot takes as long as some dozens of steps: five hundred samples are drawn. */
const SLICE_MS = 120;

serveTraining<Setup, Snapshot>((setup) => Promise.resolve(createRun(setup)), SLICE_MS);
