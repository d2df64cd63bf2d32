import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from './describe-issues.ts';
import { matrix, positive } from './fields.ts';

const schema = z.strictObject({
  lengthScale: positive,
  rows: matrix,
  nested: z.strictObject({ b: positive }).optional(),
});

test.each([
  [{ lenghtScale: 1, rows: [[1]] }, 'unknown key "lenghtScale"; did you mean lengthScale?'],
  [{ zzzzzzzzz: 1 }, 'unknown key "zzzzzzzzz"; the keys are lengthScale, rows, nested'],
  [{ rows: [[1]] }, 'lengthScale: missing; expected a positive number'],
  [{ lengthScale: 0, rows: [[1]] }, 'lengthScale: expected a positive number, found 0'],
  [{ lengthScale: '1', rows: [[1]] }, 'lengthScale: expected a positive number, found "1"'],
  [{ lengthScale: null, rows: [[1]] }, 'lengthScale: expected a positive number, found null'],
  [
    {
      lengthScale: 1,
      rows: [
        [1, 2],
        [3, 'x'],
      ],
    },
    'rows[1][1]: expected a finite number, found "x"',
  ],
  [{ lengthScale: 1, rows: [[1, 2], [3]] }, 'rows: expected rows of equal length, found [[1,2],[3]]'],
  [{ lengthScale: 1, rows: [] }, 'rows: expected a matrix, as a list of rows, found []'],
  [{ lengthScale: 1, rows: [[1]], nested: { b: -1 } }, 'nested.b: expected a positive number, found -1'],
  [[1], 'expected an object with the keys lengthScale, rows, nested, found [1]'],
])('%j: %s', (input, expected) => {
  const { error } = schema.safeParse(input);
  expect(describeIssues(error?.issues ?? [], input, Object.keys(schema.shape))).toBe(expected);
});

test('a long value is shortened', () => {
  const input = { lengthScale: Array.from({ length: 99 }, () => 1), rows: [[1]] };
  const { error } = schema.safeParse(input);
  expect(describeIssues(error?.issues ?? [], input, []).length).toBeLessThan(120);
});
