import { invertUses } from '#domain/entry-graph.ts';
import { invertRepeats } from '#domain/repeats.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Link, Resource } from '#schemas/listed.ts';
import type { Topic } from '#schemas/topic.ts';

/** The corpus and the tables that its pages look things up in; each is one pass over the entries. */
export interface CorpusIndex {
  corpus: Corpus;
  /** Entries derived from an equation. */
  usedBy: ReadonlyMap<string, readonly string[]>;
  /** Entries that state an equation again. */
  repeatsOf: ReadonlyMap<string, readonly Equation[]>;
  equationsOfConcept: ReadonlyMap<string, readonly Equation[]>;
  equationsOfTopic: ReadonlyMap<string, readonly Equation[]>;
  equationsOfChapter: ReadonlyMap<string, readonly Equation[]>;
  /** Entries that a demo shows. */
  equationsOfDemo: ReadonlyMap<string, readonly Equation[]>;
  conceptsOfTopic: ReadonlyMap<string, readonly Concept[]>;
  linksOfTopic: ReadonlyMap<string, readonly Link[]>;
  resourcesOfTopic: ReadonlyMap<string, readonly Resource[]>;
  /** Neighbours of an equation in its source's reading order. */
  neighbours: ReadonlyMap<string, { previous: Equation | undefined; next: Equation | undefined }>;
  topicList: readonly Topic[];
  /** Id of an equation by `source:locator`. */
  byLocator: ReadonlyMap<string, string>;
}

export function indexCorpus(corpus: Corpus): CorpusIndex {
  const equations = [...corpus.equations.values()];
  const neighbours = new Map<string, { previous: Equation | undefined; next: Equation | undefined }>();
  equations.forEach((equation, index) => {
    const [before, after] = [equations[index - 1], equations[index + 1]];
    neighbours.set(equation.id, {
      previous: before?.source === equation.source ? before : undefined,
      next: after?.source === equation.source ? after : undefined,
    });
  });
  return {
    corpus,
    usedBy: invertUses(new Map(equations.map(({ id, uses }) => [id, uses]))),
    repeatsOf: invertRepeats(equations),
    equationsOfConcept: groupBy(equations, (equation) => equation.concepts),
    equationsOfTopic: groupBy(equations, (equation) => equation.topics),
    equationsOfChapter: groupBy(equations, (equation) => [`${equation.source}/${equation.chapter}`]),
    equationsOfDemo: groupBy(equations, ({ demo }) => (demo === undefined ? [] : [demo])),
    conceptsOfTopic: groupBy([...corpus.concepts.values()], (concept) => concept.topics),
    linksOfTopic: groupBy([...corpus.links.values()], (link) => [link.topic]),
    resourcesOfTopic: groupBy([...corpus.resources.values()], (resource) => resource.topics),
    neighbours,
    topicList: [...corpus.topics.values()],
    byLocator: new Map(equations.map(({ id, source, locator }) => [`${source}:${locator}`, id])),
  };
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
