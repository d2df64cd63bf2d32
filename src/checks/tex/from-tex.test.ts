import { describe, expect, test } from 'vitest';
import { integrate } from '#numerics/quadrature.ts';
import type { Bindings } from './bindings.ts';
import { type Choice, fromTex, sidesFromTex } from './from-tex.ts';

const value = (tex: string, bindings: Bindings = {}, choice?: Choice): number =>
  fromTex(tex, () => bindings, choice)(undefined);

describe('a scalar expression', () => {
  test.each([
    [String.raw`1+2\cdot 3-4/2`, 5],
    [String.raw`-2^2`, -4],
    [String.raw`2^{3^2}`, 512],
    [String.raw`\frac12 + \frac{3}{4}`, 1.25],
    [String.raw`\tfrac{1}{2}\Bigl(3 - \bigl[1-4\bigr]\Bigr)`, 3],
    [String.raw`12.5 \times 0.4`, 5],
    [String.raw`\sqrt{2\pi} / \sqrt{2\pi}`, 1],
    [String.raw`\sqrt[3]{27}`, 3],
    [String.raw`e^{-\log 2}`, 0.5],
    [String.raw`\exp\left(-\frac{1}{2}\right)`, Math.exp(-0.5)],
    [String.raw`\log^{2}(e^3)`, 9],
    [String.raw`\sin^2 3 + \cos^2 3`, 1],
    [String.raw`\log 2\pi`, Math.log(2 * Math.PI)],
    [String.raw`\log 2 + 1`, Math.log(2) + 1],
    [String.raw`\sin 1\cos 1`, Math.sin(1) * Math.cos(1)],
    [String.raw`|{-3}| + \lvert 2-5 \rvert`, 6],
    [String.raw`\max\{1, 4, 2\} - \min(3, -1)`, 5],
    [String.raw`\sum_{i=1}^{10} i`, 55],
    [String.raw`\sum_{i=1}^{3}\sum_{j=1}^{i} i j`, 25],
    [String.raw`\sum_{k=1}^{4} k + 1`, 11],
    [String.raw`\prod_{k=1}^{5} k`, 120],
    [String.raw`\sum_{i=2}^{1} i`, 0],
  ])('%s', (tex, expected) => {
    expect(value(tex)).toBeCloseTo(expected, 13);
  });

  test('letters, alone and juxtaposed, take their values from the bindings', () => {
    expect(value(String.raw`2ab^{2} - \hat{a}c_0`, { a: 3, b: 2, '\\hat a': 5, c_0: 7 })).toBe(-11);
  });

  test('the longest bound name wins; a name may have several letters', () => {
    const bindings = { '\\sigma': 2, '\\sigma_0': 3, D: 10, 'D_{KL}': 0.5 };
    expect(value(String.raw`\sigma\sigma_{0} + D_{KL} D`, bindings)).toBe(11);
  });

  test('lists are indexed from 1, by expressions and twice', () => {
    const bindings = {
      x: [5, 6, 7],
      A: [
        [1, 2],
        [3, 4],
      ],
      n: 2,
      N: 3,
    };
    expect(value('x_1 + x_{n+1} + A_{1n} + A_{n,n-1}', bindings)).toBe(17);
    expect(value(String.raw`\sum_{i=1}^{N} (x_i - \frac1N\sum_{j=1}^{N} x_j)^2`, bindings)).toBe(2);
  });

  test('functions take arguments in any brackets, parted by a condition too, and subscripts before them', () => {
    const bindings = {
      f: (x: number) => x * x,
      Pr: (y: number, x: number) => y / x,
      h: (k: number, x: number) => k + x,
      r: (k: number) => 10 * k,
      z: 3,
      t: 4,
    };
    expect(value(String.raw`\mathrm{f}[z] + Pr(z|2)`, { ...bindings, '\\mathrm f': bindings.f })).toBe(10.5);
    expect(value('f(z)h_2(z) + r_{t+1}', bindings)).toBe(95);
  });

  test('an index without bounds runs over the list that it is bound to, one left out', () => {
    const q = (a: number): number => a * a;
    expect(value(String.raw`\sum_{a'} q(a')`, { "a'": [1, 2, 3], q })).toBe(14);
    expect(value(String.raw`\max_{a} q(a) - \sum_{b\ne 2} q(b)`, { a: [1, 2, 3], b: [1, 2, 3], q })).toBe(-1);
  });

  test('a Bellman backup is read as it is printed: indices with subscripts, sums over states', () => {
    const tex = String.raw`v[s_t] = \sum_{a_t}\pi[a_t|s_t]\Biggl(r[s_t,a_t] + \gamma\cdot\sum_{s_{t+1}} Pr(s_{t+1}|s_t,a_t)\,v[s_{t+1}]\Biggr)`;
    const backup = value(tex, {
      s_t: 1,
      a_t: [1, 2],
      's_{t+1}': [1, 2],
      '\\pi': (a: number) => [0.25, 0.75][a - 1] ?? NaN,
      r: (_: number, a: number) => a,
      '\\gamma': 0.5,
      Pr: (next: number, _: number, a: number) => (next === a ? 0.8 : 0.2),
      v: (s: number) => 10 * s,
    });
    expect(backup).toBeCloseTo(0.25 * (1 + 0.5 * 12) + 0.75 * (2 + 0.5 * 18), 14);
  });

  test('a set of indices, the name of its size, the norm of one number', () => {
    const bindings = { '\\mathcal{B}': [1, 3], '|\\mathcal{B}|': 2, h: [5, 6, 8] };
    const mean = String.raw`\frac{1}{|\mathcal{B}|}\sum_{i\in\mathcal{B}} h_i + \|{-1}\|^2`;
    expect(value(mean, bindings)).toBe(7.5);
  });

  test('all sides of a chain come as a list', () => {
    expect(sidesFromTex('a = 1 + 1 = 3 - 1', () => ({}))(undefined)).toEqual([2, 2]);
    expect(sidesFromTex('a = 1 + 1', () => ({ a: 2 }), { from: 0 })(undefined)).toEqual([2, 2]);
  });

  test('cases take the first condition that holds', () => {
    const tex = String.raw`\begin{cases} \alpha\cdot z & z<0 \\ z, & 0\le z < 1 \\[2pt] 1 & \text{otherwise} \end{cases}`;
    const at = (z: number): number => value(tex, { z, '\\alpha': 0.1 });
    expect([at(-2), at(0), at(0.5), at(4)]).toEqual([-0.2, 0, 0.5, 1]);
  });

  test('the normal density as an entry writes it integrates to one', () => {
    const density = fromTex(
      String.raw`Pr(y|\mu,\sigma^2) = \frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y-\mu)^2}{2\sigma^2}\biggr]`,
      (y: number) => ({ y, '\\mu': 0.4, '\\sigma': 0.8 }),
    );
    expect(integrate(density, [-8, 0.4, 9])).toBeCloseTo(1, 12);
  });
});

describe('the expression that is meant', () => {
  const chain = String.raw`\begin{aligned} a &= 1 + 1 \\ &\quad+ 1 \\ &= 4, \qquad b = 5 \\ c_{0} &\le 6 \end{aligned}`;

  test('is the last of the first statement', () => {
    expect(value(chain)).toBe(4);
  });

  test('is found by its left side and its place', () => {
    expect(value(chain, {}, { side: 1 })).toBe(3);
    expect(value(chain, {}, { of: 'b' })).toBe(5);
    expect(value(chain, {}, { of: 'c_0' })).toBe(6);
    expect(value(chain, { a: 9 }, { side: 0 })).toBe(9);
  });

  test('rows without a left side go on with the one before', () => {
    expect(
      value(
        String.raw`\begin{aligned} &2 + 3 \\ &\quad = 6 - 1 \\ &\quad = 5 \end{aligned}`,
        {},
        { side: 1 },
      ),
    ).toBe(5);
  });

  test('is refused where there is none', () => {
    expect(() => fromTex(chain, () => ({}), { of: 'd' })).toThrow(
      'no statement of d; the left sides are: a; b; c _ 0',
    );
    expect(() => fromTex(chain, () => ({}), { side: 3 })).toThrow('no side 3: the statement has 3');
  });
});

describe('what could be read in two ways, or not at all, is refused', () => {
  test.each([
    ['ab + c', { a: 1, b: 2 }, 'c is not bound (bound: a, b) at "a b + >>> c"'],
    ['a/bc', { a: 1, b: 2, c: 3 }, 'a/bc can be read in two ways'],
    ['x^{(i)}', { x: 1, i: 2 }, 'a superscript in brackets is no power'],
    [String.raw`\log x(1-x)`, { x: 0.5 }, 'the end of the argument can be read in two ways'],
    [
      String.raw`\sigma_1`,
      { '\\sigma': 2 },
      '\\sigma is bound to a number; bind the name with its subscript',
    ],
    ["x' + x", { x: 1 }, 'x with a prime is not bound'],
    ['x_4', { x: [1, 2, 3] }, 'x has no item 4; it has 1 to 3'],
    ['x_0', { x: [1, 2, 3] }, 'x has no item 0'],
    ['x + 1', { x: [1, 2] }, 'x is a list and needs a subscript'],
    [String.raw`\sum_{i} x_i`, { x: [1] }, 'i has no bounds; bind it to the list of its values'],
    [String.raw`\int x\,dx`, { x: 1 }, '\\int is not bound'],
    ['(a + 1', { a: 1 }, 'expected )'],
    ['a +', { a: 1 }, 'something is missing'],
  ] as const)('%s', (tex, bindings, message) => {
    expect(() => value(tex, bindings)).toThrow(message);
  });
});
