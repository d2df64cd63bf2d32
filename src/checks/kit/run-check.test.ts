import { describe, expect, test } from 'vitest';
import { autodiff } from './autodiff.ts';
import type { Check } from './check.ts';
import { convergence } from './convergence.ts';
import { gradient } from './gradient.ts';
import { identity } from './identity.ts';
import { inequality } from './inequality.ts';
import { notComputable } from './options.ts';
import { runCheck } from './run-check.ts';
import { sampling } from './sampling.ts';
import type { TwoSidesOptions } from './two-sides.ts';

const words = { formulas: { 'udl-1-1': 'b = a^2' }, against: { en: 'a product', zh: '乘积' } };
const run = (check: Check, options = {}) => runCheck(check, { id: 'square', ...options });

/** a² as the entry states it, a·a as the reference. */
const square = (changes: Partial<TwoSidesOptions<number>> = {}) =>
  identity<number>({
    ...words,
    draw: (random) => random.between(1, 2),
    stated: (a) => a ** 2,
    reference: (a) => a * a,
    mutants: { cubed: (a) => a ** 3, doubled: (a) => 2.5 * a },
    ...changes,
  } as TwoSidesOptions<number>);

describe('an identity', () => {
  test('passes when it holds and each mutant is rejected', async () => {
    const result = await run(square());
    expect(result).toMatchObject({ status: 'passed', cases: 200, tolerance: 1e-10, failures: [] });
    expect(result.worst).toBeLessThan(1e-15);
    expect(result.mutants.map(({ name }) => name)).toEqual(['cubed', 'doubled']);
    expect(result.mutants.every(({ error }) => (error ?? 0) > 1e-8)).toBe(true);
  });

  test('fails with the case, its values and both sides when it does not hold', async () => {
    const { status, failures } = await run(square({ stated: (a) => a ** 2 + 1e-9 }), { cases: 3 });
    expect(status).toBe('failed');
    expect(failures).toHaveLength(1);
    expect(failures[0]?.kind).toBe('equation that does not hold');
    expect(failures[0]?.expected).toBe('udl-1-1: an error of at most 1e-10 (relative)');
    expect(failures[0]?.found).toMatch(
      /^[\d.]+e-10 in case \d \(3 of 3 fail\); stated [\d.]+; reference [\d.]+; values [\d.]+$/,
    );
  });

  test('fails where a side is not finite', async () => {
    const { failures, worst } = await run(square({ stated: () => NaN }));
    expect(failures[0]?.kind).toBe('equation that does not hold');
    expect(worst).toBeNull();
  });

  test('fails when a mutant passes for the equation', async () => {
    const { failures } = await run(square({ mutants: { same: (a) => a * a, cubed: (a) => a ** 3 } }));
    expect(failures).toEqual([
      {
        kind: 'mutant that is not rejected',
        expected: 'an error of more than 1e-8 (relative) in one case',
        found: '"same": it passes for the equation',
        mutant: 'same',
      },
    ]);
  });

  test('a mutant that is only a little beyond the tolerance is not rejected', async () => {
    const { failures } = await run(square({ mutants: { near: (a) => a ** 2 + 5e-9, cubed: (a) => a ** 3 } }));
    expect(failures[0]?.mutant).toBe('near');
  });

  test('neither is one that gives no number, or numbers in another shape', async () => {
    const { failures } = await run(square({ mutants: { none: () => NaN, list: (a) => [a, a] } }));
    expect(failures.map(({ found }) => found)).toEqual([
      '"none": it gives no finite number',
      '"list": the sides differ in shape: 2 and 1 numbers, first at [0]',
    ]);
  });

  test('fails when its sides are too small to tell anything', async () => {
    const { failures } = await run(square({ draw: (random) => random.between(1e-3, 2e-3), mutants: {} }));
    expect(failures[0]?.kind).toBe('sides too small to compare');
    const scaled = await run(square({ draw: (random) => random.between(1e-3, 2e-3), scale: 1e-6 }));
    expect(scaled.status).toBe('passed');
  });

  test('says what it throws, and in which case', async () => {
    const failing = square({
      stated: () => {
        throw new RangeError('no such thing');
      },
    });
    expect((await run(failing)).failures[0]).toMatchObject({
      kind: 'check that throws',
      found: 'RangeError: no such thing, in case 0',
    });
  });

  test('a mutant that throws is a fault of the check', async () => {
    const throwing = (): number => {
      throw new RangeError('oh');
    };
    const { failures } = await run(square({ mutants: { throwing } }));
    expect(failures[0]?.found).toBe('Error: the mutant "throwing" throws: oh, in case 0');
  });

  test('the same seed draws the same cases, another seed others; more cases begin with the same', async () => {
    const drawn = async (options: object): Promise<number[]> => {
      const values: number[] = [];
      await run(square({ reference: (a) => (values.push(a), a * a) }), options);
      return values;
    };
    expect(await drawn({ cases: 3 })).toEqual((await drawn({ cases: 5 })).slice(0, 3));
    expect(await drawn({ cases: 3, seed: 8 })).not.toEqual(await drawn({ cases: 3, seed: 9 }));
  });

  test('what a source reads is a mutant too', async () => {
    const check = square({
      sourceReads: { 'udl-1-1': (a) => a ** 4, 'udl-1-2': notComputable('another name') },
    });
    const { mutants } = await run(check);
    expect(mutants.at(-1)).toMatchObject({ name: 'what the source of udl-1-1 reads', misprintOf: 'udl-1-1' });
    expect(check.notComputable).toEqual({ 'udl-1-2': 'another name' });
  });

  test('a tolerance of its own comes with its reason', async () => {
    const loose = square({
      stated: (a) => a ** 2 * (1 + 1e-5),
      tolerance: 1e-4,
      because: 'a series cut short',
    });
    expect(await run(loose)).toMatchObject({
      status: 'passed',
      tolerance: 1e-4,
      because: 'a series cut short',
    });
  });
});

describe('an inequality', () => {
  const meanSquare = (changes = {}) =>
    inequality<[number, number]>({
      ...words,
      draw: (random) => [random.normal(), random.normal()],
      attained: (random) => {
        const a = random.normal();
        return [a, a];
      },
      smaller: ([a, b]) => ((a + b) / 2) ** 2,
      larger: ([a, b]) => (a * a + b * b) / 2,
      mutants: {
        'turned round': { smaller: ([a, b]) => (a * a + b * b) / 2, larger: ([a, b]) => ((a + b) / 2) ** 2 },
        'a larger factor': { larger: ([a, b]) => 0.4 * (a * a + b * b) },
      },
      ...changes,
    });

  test('passes when it holds, with equality where it is attained', async () => {
    expect((await run(meanSquare())).failures).toEqual([]);
  });

  test('fails when it is broken, or not attained where it should be', async () => {
    const broken = await run(meanSquare({ larger: ([a, b]: [number, number]) => (a * a + b * b) / 3 }));
    expect(broken.failures[0]?.kind).toBe('equation that does not hold');
    const loose = await run(meanSquare({ larger: ([a, b]: [number, number]) => a * a + b * b + 1 }));
    expect(loose.failures[0]?.kind).toBe('equation that does not hold');
  });

  test('holds the equations of the same entry too', async () => {
    const equal = { stated: ([a]: [number, number]) => a + a, reference: ([a]: [number, number]) => 2 * a };
    const mutants = { 'not doubled': { stated: ([a]: [number, number]) => a }, wrong: { larger: () => -1 } };
    expect((await run(meanSquare({ equal, mutants }))).failures).toEqual([]);
    const wrong = { ...equal, reference: () => 0 };
    expect((await run(meanSquare({ equal: wrong, mutants }))).status).toBe('failed');
  });
});

describe('an algorithm', () => {
  const halving = (rate: number) =>
    convergence<number>({
      ...words,
      draw: (random) => random.between(1, 2),
      errors: (a) => [a, a / 2, a / 4],
      guarantee: (a) => [0, 1, 2].map((k) => a * rate ** k),
      mutants: { slower: { errors: (a) => [a, a, a] }, 'a better rate': { guarantee: (a) => [a, a / 4, 0] } },
    });

  test('keeps its guarantee, or fails', async () => {
    expect((await run(halving(0.5))).failures).toEqual([]);
    expect((await run(halving(0.4))).failures[0]?.found).toMatch(/ at \[1\] in case/);
  });
});

describe('an expectation by sampling', () => {
  const variance = (of: (a: number) => number) =>
    sampling<number>({
      ...words,
      draw: (random) => random.between(1, 2),
      sample: (a, random) => (a * random.normal()) ** 2,
      stated: of,
      mutants: { 'standard deviation': (a) => a + 1, doubled: (a) => 2 * a * a },
    });

  test('passes within five standard errors, fails beyond', async () => {
    const right = await run(variance((a) => a * a));
    expect(right).toMatchObject({ status: 'passed', cases: 20, unit: 'standard errors', tolerance: 5 });
    // A right mean over 20 cases lies between half a standard error and five.
    expect(right.worst).toBeGreaterThan(0.5);
    expect((await run(variance((a) => 1.1 * a * a))).status).toBe('failed');
  });

  test('a quantity that never varies must agree to rounding', async () => {
    const constant = sampling<number>({
      ...words,
      draw: () => 0,
      sample: () => 3,
      stated: () => 3,
      mutants: { four: () => 4 },
    });
    expect((await run(constant)).status).toBe('passed');
  });
});

describe('a gradient', () => {
  const options = {
    ...words,
    draw: (random: { normal(): number }) => ({ x: [random.normal(), random.normal()], b: random.normal() }),
    at: ({ x, b }: { x: number[]; b: number }) => ({ x, b }),
    stated: ({ x: [p = 0, q = 0], b }: { x: number[]; b: number }) => ({
      x: [2 * p * b, b * Math.cos(q)],
      b: p * p + Math.sin(q),
    }),
    mutants: {
      'not doubled': ({ x: [p = 0, q = 0], b }: { x: number[]; b: number }) => ({
        x: [p * b, b * Math.cos(q)],
        b: p * p + Math.sin(q),
      }),
    },
  };

  test('agrees with central differences', async () => {
    const check = gradient({ ...options, of: ({ x: [p = 0, q = 0], b }) => b * (p * p + Math.sin(q)) });
    const result = await run(check);
    expect(result.failures).toEqual([]);
    expect(result.worst).toBeGreaterThan(0);
  });

  test('agrees with TensorFlow.js', async () => {
    const check = autodiff({
      ...options,
      cases: 10,
      of: (tf, { x, b }) => {
        const [p, q] = tf.unstack(x);
        if (p === undefined || q === undefined) throw new RangeError('two arguments');
        return p.square().add(q.sin()).mul(b);
      },
    });
    const result = await run(check);
    expect(result.failures).toEqual([]);
    expect(result.worst).toBeGreaterThan(0);
    expect(result.worst).toBeLessThan(1e-5);
  });

  test('of a function that is no scalar is refused', async () => {
    const check = autodiff({ ...options, cases: 1, of: (_tf, { x }) => x });
    expect((await run(check)).failures[0]?.found).toMatch(/the function gives 2 numbers, not one/);
  });
});
