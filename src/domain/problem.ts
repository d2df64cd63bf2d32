/** One mistake of an author: where it is, what should stand there, what stands there, what was probably meant. */
export interface Problem {
  file: string;
  line: number;
  kind: string;
  expected: string;
  found: string;
  nearest?: string;
}

/**
 * Orders problems by file, line, kind and the rest, by code points: a report depends neither on the order of
 * discovery nor on the machine's language.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.kind, b.kind) ||
      compare(a.expected, b.expected) ||
      compare(a.found, b.found),
  );
}

/** The whole report as text: one block a problem, then the count. Empty for no problems. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const blocks = sortProblems(problems).map((problem) =>
    [
      `${problem.file}:${String(problem.line)}  ${problem.kind}`,
      `  expected  ${oneLine(problem.expected)}`,
      `  found     ${oneLine(problem.found)}`,
      ...(problem.nearest === undefined ? [] : [`  nearest   ${oneLine(problem.nearest)}`]),
    ].join('\n'),
  );
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return `${blocks.join('\n\n')}\n\n${count} in the content; nothing was built.\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an author wrote may hold line breaks, and a terminal's control characters: neither may spoil the report. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
