import type { Answer, Question } from './question.ts';
import { isSameTask } from './task.ts';
import type { Reply } from './worker.ts';

/** The solver in its worker. */
export interface Solver {
  /** Asks, unless the same was asked last; of several questions asked in a row only the last one needs an answer. */
  ask(question: Question): void;
  stop(): void;
}

function isSame(a: Question, b: Question): boolean {
  return a.plan === b.plan && a.push === b.push && isSameTask(a.task, b.task);
}

/** `onAnswer` gets answers, not every one that was asked for; a run that nobody waits for any more is broken off. */
export function createSolver(onAnswer: (answer: Answer) => void, onFault: (fault: string) => void): Solver {
  let worker: Worker | undefined;
  let asked: Question | undefined;
  let running: Question | undefined;
  let next: Question | undefined;
  const send = (question: Question): void => {
    running = question;
    next = undefined;
    worker ??= start();
    worker.postMessage(question);
  };
  const settle = (): void => {
    running = undefined;
    if (next !== undefined) send(next);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('answer' in data) onAnswer(data.answer);
      else onFault(data.fault);
      settle();
    });
    started.addEventListener('error', ({ message }) => {
      onFault(message);
      settle();
    });
    return started;
  };
  const stop = (): void => {
    worker?.terminate();
    [worker, running, next] = [undefined, undefined, undefined];
  };
  return {
    ask(question) {
      if (asked !== undefined && isSame(asked, question)) return;
      asked = question;
      if (running !== undefined && !isSameTask(running.task, question.task)) stop();
      if (running === undefined) send(question);
      else next = question;
    },
    stop,
  };
}
