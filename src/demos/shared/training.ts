/** A training that goes on step by step and follows from its configuration alone. */
export interface Trainer<S> {
  /** Steps done. */
  readonly steps: number;
  step(): void;
  /**
   * What the page needs of the state that has been reached; a copy.
   *
   * @param passing whether training goes on at once: what takes long may then be of a few steps ago
   */
  snapshot(passing?: boolean): S;
}

/** What the page asks of a worker: so many steps of the training of a configuration; null asks it to rest. */
export interface TrainingRequest<C> {
  readonly config: C;
  /** Tells configurations apart. */
  readonly key: string;
  readonly steps: number;
}

/** What it hears, again and again until the steps are done. */
export type TrainingReport<S> =
  { readonly key: string; readonly steps: number; readonly snapshot: S } | { readonly fault: string };

/** A training as the page sees it. */
export interface Training<C, S> {
  /** The last snapshot, of the configuration last asked for or of one before it; null before the first. */
  readonly latest: { readonly key: string; readonly steps: number; readonly snapshot: S } | null;
  /** How many steps of a configuration have been reported; null if none has been, not even its beginning. */
  stepsOf(config: C): number | null;
  ask(config: C, steps: number): void;
  /** While false, the worker rests. */
  setVisible(visible: boolean): void;
  end(): void;
}

/**
 * Starts a worker that calls `serveTraining`. `onReport` is called after each snapshot, `onFault` if the worker cannot go
 * on. What has been asked last holds; the worker begins anew when the configuration changes or fewer steps are asked for.
 */
export function createTraining<C, S>(
  worker: Worker,
  onReport: () => void,
  onFault: () => void,
): Training<C, S> {
  let latest: Training<C, S>['latest'] = null;
  let asked: TrainingRequest<C> | null = null;
  let visible = true;
  const fail = (reason: string): void => {
    console.warn(reason);
    onFault();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<TrainingReport<S>>) => {
    if ('fault' in data) fail(data.fault);
    else if (data.key === asked?.key && data.steps <= asked.steps) {
      latest = data;
      onReport();
    }
  });
  worker.addEventListener('error', ({ message }) => fail(message));
  return {
    get latest() {
      return latest;
    },
    stepsOf: (config) => (latest?.key === JSON.stringify(config) ? latest.steps : null),
    ask(config, steps) {
      const key = JSON.stringify(config);
      if (key === asked?.key && steps === asked.steps) return;
      asked = { config, key, steps };
      // What is shown until the first new report is of no configuration.
      if (latest !== null && latest.key === key && latest.steps > steps) latest = { ...latest, key: '' };
      if (visible) worker.postMessage(asked);
    },
    setVisible(now) {
      if (now === visible) return;
      visible = now;
      worker.postMessage(visible ? asked : null);
    },
    end: () => worker.terminate(),
  };
}
