import { identity } from '#checks/kit/identity.ts';
import { entry, fromEntries, multiplyVector, outer } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** Both distributions over four bins. */
interface Values {
  first: Vector;
  second: Vector;
}

export default identity({
  formulas: {
    'udl-15-18': String.raw`\mathbf{b} = \bigl[Pr(x=1),Pr(x=2),Pr(x=3),Pr(x=4),q(x=1),q(x=2),q(x=3),q(x=4)\bigr]^{T}`,
  },
  against: {
    en: 'the product of the matrix of zeros and ones with the flattened plan',
    zh: '由 0 与 1 组成的约束矩阵乘以展开成向量的方案',
  },
  draw: (random): Values => ({ first: random.probabilities(4), second: random.probabilities(4) }),
  stated: ({ first, second }) => [...first, ...second],
  reference: ({ first, second }) => {
    // Any plan with these marginals will do: the product.
    const plan = outer(first, second);
    const A = fromEntries(8, 16, (row, cell) =>
      row === Math.floor(cell / 4) || row === 4 + (cell % 4) ? 1 : 0,
    );
    const p = Array.from({ length: 16 }, (_, cell) => entry(plan, Math.floor(cell / 4), cell % 4));
    return multiplyVector(A, p);
  },
  mutants: {
    'both distributions exchanged': ({ first, second }) => [...second, ...first],
    'the second distribution with a minus': ({ first, second }) => [...first, ...second.map((mass) => -mass)],
    'the distributions interleaved': ({ first, second }) =>
      first.flatMap((mass, i) => [mass, second[i] ?? NaN]),
  },
});
