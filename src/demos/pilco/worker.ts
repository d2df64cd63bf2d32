import { createForecaster, recordOf } from './assemble.ts';
import { learnEpisode } from './episodes.ts';
import type { Answer, Request } from './messages.ts';

/** So many milliseconds between two reports of a search. */
const REPORTS = 60;

const forecast = createForecaster();

function answer(request: Request): Answer {
  if (request.kind === 'forecast') return { kind: 'forecast', forecast: forecast(request.question) };
  const { seed, before, task } = request;
  let [plans, least, reported] = [0, Infinity, 0];
  const episode = learnEpisode(seed, before, task, (cost) => {
    plans += 1;
    least = Math.min(least, cost);
    if (performance.now() < reported + REPORTS) return;
    reported = performance.now();
    const message: Answer = { kind: 'searching', plans, least };
    postMessage(message);
  });
  return { kind: 'learned', episode, record: recordOf(seed, [...before, episode]) };
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    postMessage(answer(data));
  } catch (error) {
    const fault: Answer = { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
    postMessage(fault);
  }
});
