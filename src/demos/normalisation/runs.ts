import type { Network, Variances } from './network.ts';
import { simulate } from './simulate.ts';

/** What was measured on a network. */
export interface Measured extends Variances {
  readonly network: Network;
}

/** Networks simulated one after the other, a little in each frame, always the newest one that is asked for. */
export interface Runs {
  /** The last network that was done, or null before the first; and whether it is the one asked for. */
  readonly follow: (
    network: Network,
    milliseconds: number,
  ) => { readonly measured: Measured | null; readonly done: boolean };
}

function same(a: Network, b: Network): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A run once begun is finished, so that something new is seen while a slider is dragged, and then the newest one begins.
 *
 * @param now a clock in milliseconds
 */
export function createRuns(now: () => number = () => performance.now()): Runs {
  let measured: Measured | null = null;
  let running: { readonly network: Network; readonly steps: ReturnType<typeof simulate> } | null = null;
  return {
    follow(network, milliseconds) {
      const end = now() + milliseconds;
      for (;;) {
        if (running === null) {
          if (measured !== null && same(measured.network, network)) return { measured, done: true };
          running = { network, steps: simulate(network) };
        }
        const step = running.steps.next();
        if (step.done === true) {
          measured = { ...step.value, network: running.network };
          running = null;
        } else if (now() >= end) return { measured, done: false };
      }
    },
  };
}
