import { describe, expect, it } from 'vitest';
import { formatProblems, sortProblems, type Problem } from './problem.ts';

const problem = (part: Partial<Problem>): Problem => ({
  file: 'a.md',
  line: 1,
  kind: 'kind',
  expected: 'this',
  found: 'that',
  ...part,
});

describe('formatProblems', () => {
  it('is empty for no problems', () => {
    expect(formatProblems([])).toBe('');
  });

  it('gives each problem a block, and the count', () => {
    expect(formatProblems([problem({ line: 7, nearest: 'those' })])).toBe(
      'a.md:7  kind\n  expected  this\n  found     that\n  nearest   those\n\n1 problem in the content; nothing was built.\n',
    );
    expect(formatProblems([problem({}), problem({ line: 2 })])).toMatch(/\n\n2 problems in the content; /);
  });

  it('keeps what an author wrote on one line, without control characters', () => {
    expect(formatProblems([problem({ found: ' one\r\n  two\u001b[31m\tthree\u2028four ' })])).toContain(
      '\n  found     one two [31m three four\n',
    );
  });
});

describe('sortProblems', () => {
  it('orders by file, line as a number, kind, expected, found, whatever the order of discovery', () => {
    const sorted = [
      problem({ file: 'B.md' }),
      problem({ line: 9 }),
      problem({ line: 10 }),
      problem({ line: 10, kind: 'other' }),
      problem({ line: 10, kind: 'other', expected: 'z', found: 'a' }),
      problem({ line: 10, kind: 'other', expected: 'z', found: 'b' }),
      problem({ file: '目.md' }),
      problem({ file: '页.md' }),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
    expect(sortProblems([...sorted.slice(3), ...sorted.slice(0, 3)])).toEqual(sorted);
  });
});
