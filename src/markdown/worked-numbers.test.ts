import { describe, expect, test } from 'vitest';
import { fillNumbers, type NumberSource } from './worked-numbers.ts';

const values: Record<string, number> = { 'a.walk.steps': 12, 'a.walk.error': -2.6e-7, 'a.walk.list.0': 0.25 };
const source: NumberSource = { valueOf: (name) => values[name], candidates: () => Object.keys(values) };
const fill = (text: string): string => fillNumbers(text, source).text;

describe('numbers of worked examples in a text', () => {
  test('in the text, in a formula, in a display', () => {
    expect(fill('After {{a.walk.steps}} steps $e={{a.walk.error:2e}}$.')).toBe(
      'After 12 steps $e=-2.6\\times10^{-7}$.',
    );
    expect(fill('$$\n\\frac{{{a.walk.list.0:2}}}{2}\n$$')).toBe('$$\n\\frac{0.25}{2}\n$$');
  });

  test('outside of a formula, what needs typesetting becomes one', () => {
    expect(fill('| {{a.walk.error:8}} | {{a.walk.list.0:1s}} |')).toBe('| $-0.00000026$ | 0.3 |');
    expect(fill('$x$ and {{a.walk.error:1e}}')).toBe('$x$ and $-3\\times10^{-7}$');
    expect(fill('It costs \\$5: {{a.walk.error:7}}')).toBe('It costs \\$5: $-0.0000003$');
  });

  test("TeX's own braces are left alone", () => {
    const tex = '${{x}}^{{1.5}}_{{a}}$ {{figure:ring}}';
    expect(fillNumbers(tex, source)).toEqual({ text: tex, faults: [] });
  });

  test('an unknown name is reported with its line and the nearest one, and stays', () => {
    expect(fillNumbers('one\ntwo {{a.walk.step:2}}', source)).toEqual({
      text: 'one\ntwo {{a.walk.step:2}}',
      faults: [
        {
          line: 2,
          kind: 'unknown number',
          expected: 'subject.example.name of a number that src/worked/ computes',
          found: 'a.walk.step',
          nearest: 'a.walk.steps',
        },
      ],
    });
  });

  test('so is a form that does not fit', () => {
    for (const token of ['{{a.walk.list.0}}', '{{a.walk.steps:2f}}']) {
      const { faults } = fillNumbers(token, source);
      expect(faults.map(({ kind }) => kind)).toEqual(
        token.endsWith(':}}') ? [] : ['unknown form of a number'],
      );
    }
  });
});
