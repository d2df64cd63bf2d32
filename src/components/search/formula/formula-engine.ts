import type { Filters } from '../engine.ts';
import type { FormulaReply, FormulaRequest } from './formula-worker.ts';

/** The search took longer than a reader waits; its worker has been stopped. */
export class SlowSearch extends Error {}

const PATIENCE_MS = 5000;

/** Searches formulas in a worker, which fetches the index with its first search. */
export class FormulaEngine {
  readonly #folder: string;
  readonly #waiting = new Map<
    number,
    { resolve: (reply: FormulaReply) => void; reject: (error: Error) => void }
  >();
  #worker: Worker | undefined;
  #ticket = 0;

  /** @param base path of the site */
  constructor(base: string) {
    this.#folder = `${base}formulas/`;
  }

  /**
   * The formulas that a query finds, best first, those of the chosen sources and topics only.
   *
   * @throws {SlowSearch} after five seconds; an Error if the index cannot be loaded
   */
  search(tex: string, { source = [], topic = [] }: Filters, top: number): Promise<FormulaReply> {
    const worker = (this.#worker ??= this.#start());
    const ticket = ++this.#ticket;
    const request: FormulaRequest = {
      ticket,
      folder: this.#folder,
      tex,
      sources: source,
      topics: topic,
      top,
    };
    return new Promise<FormulaReply>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#stop(new SlowSearch());
      }, PATIENCE_MS);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          this.#waiting.delete(ticket);
          then(value);
        };
      this.#waiting.set(ticket, { resolve: settled(resolve), reject: settled(reject) });
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./formula-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FormulaReply | { ticket: number; fault: string }>) => {
        const asked = this.#waiting.get(data.ticket);
        if ('fault' in data) asked?.reject(new Error(data.fault));
        else asked?.resolve(data);
      },
    );
    worker.addEventListener('error', ({ message }) => {
      this.#stop(new Error(message));
    });
    return worker;
  }

  #stop(error: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of [...this.#waiting.values()]) reject(error);
  }
}
