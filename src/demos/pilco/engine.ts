import type { EpisodeRecord, Forecast, Question } from './assemble.ts';
import type { Episode } from './episodes.ts';
import type { Answer, Request } from './messages.ts';
import { type State, taskOf } from './state.ts';
import type { Task } from './task.ts';

/** Milliseconds without a change before the fine forecast is asked for. */
const REST = 160;

/** How far the search of an episode has come. */
export interface Search {
  /** Which episode, from 1. */
  readonly episode: number;
  readonly plans: number;
  /** The least cost so far; infinite before the first plan. */
  readonly least: number;
}

/** Learns and forecasts in two workers, so that a reader can go on dragging while an episode is learnt. */
export interface Engine {
  /** The newest forecast; null before the first. */
  readonly forecast: Forecast | null;
  /** Null while nothing is learnt. */
  readonly search: Search | null;
  /** The episodes of the wanted state that are learnt, and their records. */
  readonly episodes: readonly Episode[];
  readonly records: readonly EpisodeRecord[];
  /** Says what is to be shown. Learns what is missing, one episode after the other. */
  want(state: State): void;
  /** Ends a search; the episode remains unlearnt. */
  stop(): void;
  dispose(): void;
}

interface Learned {
  readonly episode: Episode;
  readonly record: EpisodeRecord;
}

/** @param onChange told of every answer; with a message if something failed */
export function createEngine(onChange: (fault?: string) => void): Engine {
  const learned = new Map<string, Learned>();
  const keyOf = (seed: number, tasks: readonly Task[]): string => JSON.stringify([seed, tasks]);
  /** The episodes of a state that are known, up to the first that is not. */
  const known = ({ seed, tasks }: State): Learned[] => {
    const found: Learned[] = [];
    for (const [i] of tasks.entries()) {
      const one = learned.get(keyOf(seed, tasks.slice(0, i + 1)));
      if (one === undefined) break;
      found.push(one);
    }
    return found;
  };
  const start = (onAnswer: (answer: Answer) => void): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data));
    worker.addEventListener('error', ({ message }) => onAnswer({ kind: 'fault', message }));
    return worker;
  };
  const send = (worker: Worker, request: Request): void => worker.postMessage(request);

  let forecast: Forecast | null = null;
  let learnt: readonly Learned[] = [];
  let learner: Worker | null = null;
  let learning: { readonly key: string; readonly search: Search } | null = null;
  let forecaster: Worker | null = null;
  let pending: Question | null = null;
  let asked = '';
  let busy = false;
  let resting = 0;

  const endSearch = (): void => {
    learner?.terminate();
    learner = null;
    learning = null;
  };

  const learn = ({ seed, tasks }: State, before: readonly Learned[]): void => {
    const task = tasks[before.length];
    const key = keyOf(seed, tasks.slice(0, before.length + 1));
    if (task === undefined || learning?.key === key) return;
    if (learning !== null) endSearch();
    learner ??= start((answer) => {
      if (learning === null) return;
      if (answer.kind === 'searching')
        learning = { ...learning, search: { ...learning.search, plans: answer.plans, least: answer.least } };
      else {
        if (answer.kind === 'learned') learned.set(learning.key, answer);
        learning = null;
      }
      onChange(answer.kind === 'fault' ? answer.message : undefined);
    });
    learning = { key, search: { episode: before.length + 1, plans: 0, least: Infinity } };
    send(learner, { kind: 'learn', seed, before: before.map(({ episode }) => episode), task });
  };

  const ask = (question: Question): void => {
    forecaster ??= start((answer) => {
      busy = false;
      if (answer.kind === 'forecast') forecast = answer.forecast;
      const next = pending;
      pending = null;
      if (next !== null) ask(next);
      onChange(answer.kind === 'fault' ? answer.message : undefined);
    });
    if (busy) pending = question;
    else {
      busy = true;
      send(forecaster, { kind: 'forecast', question });
    }
  };

  return {
    get forecast() {
      return forecast;
    },
    get search() {
      return learning?.search ?? null;
    },
    get episodes() {
      return learnt.map(({ episode }) => episode);
    },
    get records() {
      return learnt.map(({ record }) => record);
    },
    want(state) {
      const found = known(state);
      learnt = found;
      if (found.length < state.tasks.length) learn(state, found);
      else if (learning !== null) endSearch();
      const last = found.at(-1);
      if (last === undefined) return;
      const question: Question = {
        seed: state.seed,
        episodes: found.map(({ episode }) => episode),
        parameters: state.hand ?? last.episode.parameters,
        task: taskOf(state),
        time: state.time,
        fine: false,
      };
      const text = JSON.stringify(question);
      if (text === asked) return;
      asked = text;
      ask(question);
      clearTimeout(resting);
      resting = window.setTimeout(() => ask({ ...question, fine: true }), REST);
    },
    stop: endSearch,
    dispose() {
      clearTimeout(resting);
      endSearch();
      forecaster?.terminate();
    },
  };
}
