/** One mistake of an author: where it is, what should stand there, what stands there, what was probably meant. */
export interface Problem {
  file: string;
  line: number;
  kind: string;
  expected: string;
  found: string;
  nearest?: string;
}

/** Orders problems by file, then line, then kind, so that a report never depends on the order of discovery. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.kind.localeCompare(b.kind),
  );
}

/** The whole report as text: one block a problem, then the count. Empty for no problems. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const blocks = sortProblems(problems).map((problem) =>
    [
      `${problem.file}:${String(problem.line)}  ${problem.kind}`,
      `  expected  ${problem.expected}`,
      `  found     ${problem.found}`,
      ...(problem.nearest === undefined ? [] : [`  nearest   ${problem.nearest}`]),
    ].join('\n'),
  );
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return `${blocks.join('\n\n')}\n\n${count} in the content; nothing was built.\n`;
}
