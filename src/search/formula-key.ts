import type { Equation } from '#schemas/equation.ts';

/** What a formula's hits are filtered and counted by, without asking for each entry. */
export interface FormulaFacts {
  id: string;
  source: string;
  topics: string[];
}

/** The id under which an entry stands in the formula index: its own, its source and its topics. */
export function formulaKey({ id, source, topics }: Pick<Equation, 'id' | 'source' | 'topics'>): string {
  return `${id}|${source}|${topics.join(',')}`;
}

/** What `formulaKey` has put together. */
export function formulaFacts(key: string): FormulaFacts {
  const [id = '', source = '', topics = ''] = key.split('|');
  return { id, source, topics: topics === '' ? [] : topics.split(',') };
}
