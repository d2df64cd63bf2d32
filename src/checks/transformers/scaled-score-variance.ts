import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, dot, subtractVectors } from '#numerics/vector.ts';

const TEX = String.raw`a(q,k) = \frac{q^{T}k}{\sqrt{d}}, \qquad q, k \in \mathbb{R}^d`;

interface Values {
  q: Vector;
  k: Vector;
}

/** All vectors of n signs. */
const signs = (n: number): Vector[] =>
  Array.from({ length: 2 ** n }, (_, code) =>
    Array.from({ length: n }, (__, i) => ((code >> i) & 1 ? 1 : -1)),
  );

/** The score of the drawn pair, and its mean square over all pairs of sign vectors of that length. */
const evaluate = (tex: string) => {
  const score = fromTex(tex, ({ q, k }: Values) => ({ 'q^{T}k': dot(q, k), d: q.length }));
  return ({ q, k }: Values) => {
    const all = signs(q.length);
    // Turning both vectors round in one place changes no product, so one of them may stay fixed.
    const squares = all.map((one) => score({ q: one, k: all[0] ?? [] }) ** 2);
    return { score: score({ q, k }), 'mean square': squares.reduce((sum, x) => sum + x, 0) / all.length };
  };
};

export default identity({
  formulas: { 'formulary-scaled-dot-product-score': TEX },
  against: {
    en: 'lengths and distance, over d to the power ½; mean square one for components of variance one',
    zh: '由长度与距离算出，除以 d 的 ½ 次方；分量方差为一时均方为一',
  },
  cases: 60,
  draw: (random): Values => {
    const d = random.integer(2, 5);
    return { q: random.vector(d), k: random.vector(d) };
  },
  stated: evaluate(TEX),
  reference: ({ q, k }) => {
    const between = subtractVectors(q, k);
    return {
      score: (dot(q, q) + dot(k, k) - dot(between, between)) / (2 * q.length ** 0.5),
      'mean square': 1,
    };
  },
  mutants: {
    'divided by the length, not by its root': evaluate(TEX.replace(String.raw`\sqrt{d}`, 'd')),
    'not scaled': evaluate(TEX.replace(String.raw`\sqrt{d}`, '1')),
    'multiplied by the root': evaluate(String.raw`q^{T}k \sqrt{d}`),
  },
  sourceReads: {
    'formulary-scaled-dot-product-score': notComputable('only the letters of score and query are misread'),
  },
});
