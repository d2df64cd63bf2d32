import type { Scope } from './bindings.ts';
import type { Expression, Parser } from './parser.ts';

type Condition = (scope: Scope) => boolean;

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ge': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '\\ne': (a, b) => a !== b,
};

/** `\begin{cases} value & condition \\ ... \end{cases}`: the first row whose condition holds, NaN where none does. */
export function cases(parser: Parser): Expression {
  const { cursor } = parser;
  cursor.expect('\\begin{cases}');
  const rows: { value: Expression; condition: Condition }[] = [];
  while (cursor.peek() !== '\\end{cases}') {
    const value = parser.sum();
    cursor.skip(',');
    cursor.expect('&');
    rows.push({ value, condition: condition(parser) });
    cursor.skip(',');
    if (!cursor.skip('\\\\')) break;
  }
  cursor.expect('\\end{cases}');
  return (scope) => rows.find(({ condition }) => condition(scope))?.value(scope) ?? NaN;
}

/** Comparisons in a chain, `0 \le z < 1`; the words "if" and "for" before them, or "otherwise" alone. */
function condition(parser: Parser): Condition {
  const { cursor } = parser;
  if (cursor.skip('\\text')) {
    cursor.expect('{');
    let words = '';
    while (cursor.peek() !== '}') words += cursor.take();
    cursor.expect('}');
    if (/^(?:otherwise|else|o\.w\.)$/.test(words)) return () => true;
    if (!/^(?:if|for|when)$/.test(words)) cursor.fail(`"${words}" is no condition`);
  }
  const first = parser.sum();
  const steps: { holds: (a: number, b: number) => boolean; side: Expression }[] = [];
  for (let holds = COMPARISONS[cursor.peek()]; holds !== undefined; holds = COMPARISONS[cursor.peek()]) {
    cursor.take();
    steps.push({ holds, side: parser.sum() });
  }
  if (steps.length === 0) cursor.fail('no condition');
  return (scope) => {
    let left = first(scope);
    return steps.every(({ holds, side }) => {
      const right = side(scope);
      const isTrue = holds(left, right);
      left = right;
      return isTrue;
    });
  };
}
