import './collect-less.ts';
import { formatProblems } from '#domain/problem.ts';
import { checkContent } from '#loaders/check-content.ts';
import { checkEquations, hasChecks } from '#loaders/checks/check-equations.ts';
import { CONTENT_ROOT } from '#loaders/corpus/read-corpus.ts';

/**
 * The first step of `npm run build`, in a process of its own, whose memory is free again before the pages are made:
 * checks the whole content, evaluates every equation that has a check, and says how much there is; with a mistake, the
 * report of all of them and exit status 1. What was read is not handed on: the pages are made from Astro's own store.
 */
const { reading, problems: ofContent } = await checkContent(CONTENT_ROOT, process.argv[2] ?? '/');
const checks = hasChecks(CONTENT_ROOT) ? await checkEquations(CONTENT_ROOT, reading) : undefined;
const problems = [...ofContent, ...(checks?.problems ?? [])];
if (problems.length > 0) {
  process.stderr.write(`\n${formatProblems(problems)}`);
  process.exitCode = 1;
} else {
  const { equations, concepts, topics, links, resources } = reading.corpus;
  const pdfs = [...resources.values()].filter(({ file }) => file).length;
  console.log(
    `  ${String(equations.size)} equations, ${String(concepts.size)} concepts, ${String(topics.size)} hubs, ` +
      `${String(links.size)} links, ${String(pdfs)} PDFs, ${String(checks?.reports.size ?? 0)} numeric checks`,
  );
}
