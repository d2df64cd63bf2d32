import type { Concept } from './concept.ts';
import type { Equation } from './equation.ts';
import type { Link, Resource } from './listed.ts';
import type { Note } from './note.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** Everything that the site is made from, each kind keyed by id and in its reading order. */
export interface Corpus {
  equations: ReadonlyMap<string, Equation>;
  concepts: ReadonlyMap<string, Concept>;
  topics: ReadonlyMap<string, Topic>;
  sources: ReadonlyMap<string, Source>;
  notes: readonly Note[];
  links: ReadonlyMap<string, Link>;
  resources: ReadonlyMap<string, Resource>;
}
