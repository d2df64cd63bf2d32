import { identity } from '#checks/kit/identity.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  query: Vector;
  key: Vector;
  forQuery: Matrix;
  forKey: Matrix;
  weights: Vector;
}

const score = (
  { query, key, forQuery, forKey, weights }: Values,
  { squash = Math.tanh, sign = 1 } = {},
): number =>
  dot(
    weights,
    addVectors(multiplyVector(forQuery, query), scaleVector(sign, multiplyVector(forKey, key))).map((z) =>
      squash(z),
    ),
  );

export default identity({
  formulas: {
    'formulary-additive-attention': String.raw`a(q,k) = w_v^{T}\tanh(W_q q + W_k k) \in \mathbb{R}`,
  },
  against: {
    en: 'hidden units of a perceptron on query and key side by side, from exponentials',
    zh: '把查询与键并排输入的感知机，隐藏单元由指数函数逐个算出',
  },
  draw: (random): Values => {
    const [h, d] = [random.integer(1, 4), random.integer(1, 3)];
    return {
      query: random.vector(d),
      key: random.vector(d),
      forQuery: random.matrix(h, d),
      forKey: random.matrix(h, d),
      weights: random.vector(h),
    };
  },
  stated: (values) => score(values),
  reference: ({ query, key, forQuery, forKey, weights }) => {
    const input = [...query, ...key];
    return weights.reduce((sum, weight, j) => {
      const row = [...(forQuery[j] ?? []), ...(forKey[j] ?? [])];
      const growth = Math.exp(-2 * row.reduce((net, w, i) => net + w * (input[i] ?? NaN), 0));
      return sum + (weight * (1 - growth)) / (1 + growth);
    }, 0);
  },
  mutants: {
    'query and key exchanged': (values) => score({ ...values, query: values.key, key: values.query }),
    'no tanh': (values) => score(values, { squash: (z) => z }),
    'the key subtracted': (values) => score(values, { sign: -1 }),
    'a bilinear score': (values) =>
      dot(multiplyVector(values.forQuery, values.query), multiplyVector(values.forKey, values.key)),
  },
  sourceReads: {
    // Query and key are multiplied by the same matrix.
    'formulary-additive-attention': (values) => score({ ...values, forQuery: values.forKey }),
  },
});
