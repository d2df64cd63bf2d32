import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FormulaSource } from '#formula/search/source.ts';
import { search } from '#formula/search/search.ts';
import { ndcg } from './ranking-measures.ts';

const ids = z.array(z.string()).min(1);
const gradedQuery = z.strictObject({
  id: z.string(),
  kind: z.enum(['exact', 'renamed', 'wildcard', 'part']),
  tex: z.string(),
  grades: z.strictObject({ 1: ids.optional(), 2: ids.optional(), 3: ids }),
});

/** A query on the atlas's own formulas, and how relevant each of them is: 3, 2, 1; what is not named is 0. */
export interface GradedQuery {
  id: string;
  kind: 'exact' | 'renamed' | 'wildcard' | 'part';
  tex: string;
  grades: ReadonlyMap<string, number>;
}

/** The graded set of the project. @throws ZodError or YAMLParseError if the file is not what it should be */
export function gradedSet(): GradedQuery[] {
  const file = fileURLToPath(new URL('../../formula/search/graded/queries.yml', import.meta.url));
  return z
    .array(gradedQuery)
    .parse(parse(readFileSync(file, 'utf8')))
    .map(({ grades, ...query }) => ({
      ...query,
      grades: new Map(
        Object.entries(grades).flatMap(([grade, of]) => (of ?? []).map((id) => [id, Number(grade)] as const)),
      ),
    }));
}

/** nDCG at 10 of each query. */
export async function gradeQueries(
  source: FormulaSource,
  queries: readonly GradedQuery[],
): Promise<Map<GradedQuery, number>> {
  const graded = new Map<GradedQuery, number>();
  for (const query of queries) {
    const { hits } = await search(source, query.tex, { top: 10 });
    graded.set(
      query,
      ndcg(
        hits.map(({ id }) => id),
        query.grades,
        10,
      ),
    );
  }
  return graded;
}
