import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { InputError } from './input-error.ts';
import { MODELS } from './registry.ts';
import { SAMPLES, run } from './samples.ts';

/** Some models learn for a second, for several on a machine that is busy. */
const LONG = { timeout: 60_000 };

/** All numbers in an answer; null, for what cannot be known, is none. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(numbersIn) : [];
}

describe('every model', () => {
  test('has a name of its own and a working sample of each form', () => {
    const names = MODELS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(SAMPLES.map(([name]) => name))).toEqual(new Set(names));
  });

  test.each(SAMPLES)('%s gives the keys that its help names: %j', LONG, (name, input) => {
    const outputs = MODELS.find((one) => one.name === name)?.outputs ?? {};
    expect(Object.keys(run(name, input) ?? {})).toEqual(Object.keys(outputs));
  });

  test.each(SAMPLES)(
    '%s: whatever stands in for a value, the answer is finite or one line: %j',
    LONG,
    (name, input) => {
      const strange = fc.oneof(
        fc.constantFrom<unknown>(
          null,
          -1,
          0,
          1e308,
          -1e-308,
          1e9,
          '',
          [],
          [[]],
          {},
          [[1, 2], [3]],
          [NaN],
          Infinity,
          true,
        ),
        fc.jsonValue({ maxDepth: 2 }),
      );
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(input), 'constructor'), strange, (key, value) => {
          try {
            for (const number of numbersIn(run(name, { ...input, [key]: value })))
              expect(number).toSatisfy(Number.isFinite);
          } catch (error) {
            if (!(error instanceof InputError || error instanceof RangeError)) throw error;
            expect(error.message).not.toMatch(/\n|undefined|\[object/);
          }
        }),
        { seed: 43, numRuns: 150 },
      );
    },
  );
});
