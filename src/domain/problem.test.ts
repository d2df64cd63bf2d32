import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblems, sortProblems, type Problem } from './problem.ts';

const problem = (file: string, line: number, changes: Partial<Problem> = {}): Problem => ({
  file,
  line,
  kind: 'unknown id',
  expected: 'an id of an equation',
  found: '`x`',
  ...changes,
});

describe('formatProblems', () => {
  it('says nothing of nothing', () => {
    expect(formatProblems([])).toBe('');
  });

  it('reports one problem', () => {
    expect(formatProblems([problem('a.md', 3)])).toBe(
      'a.md:3  unknown id\n  expected  an id of an equation\n  found     `x`\n\n' +
        '1 problem in the content; nothing was built.\n',
    );
  });

  it('reports all in the order of the files and lines, the guess where there is one', () => {
    const problems = [
      problem('b.md', 1),
      problem('a.md', 10, { nearest: 'y' }),
      problem('a.md', 9, { kind: 'raw HTML' }),
    ];
    expect(formatProblems(problems)).toBe(
      [
        'a.md:9  raw HTML',
        '  expected  an id of an equation',
        '  found     `x`',
        '',
        'a.md:10  unknown id',
        '  expected  an id of an equation',
        '  found     `x`',
        '  nearest   y',
        '',
        'b.md:1  unknown id',
        '  expected  an id of an equation',
        '  found     `x`',
        '',
        '3 problems in the content; nothing was built.',
        '',
      ].join('\n'),
    );
  });
});

describe('sortProblems', () => {
  it('does not depend on the order of discovery', () => {
    const word = fc.constantFrom('a', 'B', 'é', '散');
    const any = fc.record({
      file: word,
      line: fc.integer({ min: 1, max: 3 }),
      kind: word,
      expected: word,
      found: word,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (problems, random) => {
        const shuffled = problems
          .map((each) => ({ each, key: random.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(sortProblems(shuffled)).toEqual(sortProblems(problems));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('leaves its input as it was', () => {
    const problems = [problem('b', 1), problem('a', 1)];
    sortProblems(problems);
    expect(problems.map(({ file }) => file)).toEqual(['b', 'a']);
  });
});
