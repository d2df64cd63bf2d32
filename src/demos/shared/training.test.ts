import { expect, test, vi } from 'vitest';
import { type TrainingReport, createTraining } from './training.ts';

/** What `createTraining` needs of a worker. */
class Silent extends EventTarget {
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.heard.push('end');
  }
  say(data: TrainingReport<string>): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function started() {
  const worker = new Silent();
  const [report, fault] = [vi.fn(), vi.fn()];
  // The rest of a worker is not used.
  const training = createTraining<number, string>(worker as unknown as Worker, report, fault);
  return { worker, report, fault, training };
}

test('asks once for what is wanted, and keeps the last report of it', () => {
  const { worker, report, training } = started();
  training.ask(7, 10);
  training.ask(7, 10);
  expect(worker.heard).toEqual([{ config: 7, key: '7', steps: 10 }]);
  worker.say({ key: '7', steps: 4, snapshot: 'four' });
  worker.say({ key: '6', steps: 9, snapshot: 'of another' });
  worker.say({ key: '7', steps: 11, snapshot: 'too far' });
  expect(report).toHaveBeenCalledTimes(1);
  expect(training.latest?.snapshot).toBe('four');
  expect([training.stepsOf(7), training.stepsOf(6)]).toEqual([4, null]);
});

test('fewer steps begin anew', () => {
  const { worker, training } = started();
  training.ask(7, 10);
  worker.say({ key: '7', steps: 10, snapshot: 'ten' });
  training.ask(7, 3);
  expect(training.stepsOf(7)).toBeNull();
  expect(training.latest?.snapshot).toBe('ten');
});

test('rests while nobody looks, and reports a fault', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { worker, fault, training } = started();
  training.setVisible(false);
  training.ask(7, 10);
  training.setVisible(true);
  expect(worker.heard).toEqual([null, { config: 7, key: '7', steps: 10 }]);
  worker.say({ fault: 'no backend' });
  expect(fault).toHaveBeenCalledTimes(1);
  training.end();
  expect(worker.heard.at(-1)).toBe('end');
});
