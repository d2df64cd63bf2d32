import type { EpisodeRecord, Forecast, Question } from './assemble.ts';
import type { Episode } from './episodes.ts';
import type { Task } from './task.ts';

/** What the worker is asked. */
export type Request =
  | {
      readonly kind: 'learn';
      readonly seed: number;
      readonly before: readonly Episode[];
      readonly task: Task;
    }
  | { readonly kind: 'forecast'; readonly question: Question };

/** What it answers: how far a search has come, or what was asked. */
export type Answer =
  | { readonly kind: 'searching'; readonly plans: number; readonly least: number }
  | { readonly kind: 'learned'; readonly episode: Episode; readonly record: EpisodeRecord }
  | { readonly kind: 'forecast'; readonly forecast: Forecast }
  | { readonly kind: 'fault'; readonly message: string };
