import { census } from '#census/census.ts';
import { formatProblems } from '#domain/problem.ts';
import { CONTENT_ROOT } from '#loaders/corpus/read-corpus.ts';
import { checkContent } from '#loaders/check-content.ts';
import { censusReport } from './census-report.ts';

/**
 * `npm run check:content [ROOT]`: reports every mistake in the content and exits with status 1 if there is one;
 * otherwise says how much there is by source and chapter, and what is weak.
 */
const root = process.argv[2] ?? CONTENT_ROOT;
const { reading, problems } = await checkContent(root, process.env['BASE'] ?? '/');
if (problems.length > 0) {
  process.stderr.write(formatProblems(problems));
  process.exitCode = 1;
} else {
  const { equations, concepts, topics, links, resources, notes } = reading.corpus;
  console.log(`${censusReport(census(reading.corpus))}\n`);
  console.log(
    `${String(equations.size)} equations, ${String(concepts.size)} concepts, ${String(topics.size)} hubs, ` +
      `${String(links.size)} links, ${String(resources.size)} PDFs, ${String(notes.length)} sets of notes: no problems.`,
  );
}
