import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, multiply, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  queries: Matrix;
  keys: Matrix;
  values: Matrix;
}

/** softmax(QKᵀ/√d)V, the softmax along each row. */
function attention(
  { queries, keys, values }: Values,
  { divisor = Math.sqrt, along = (scores: Matrix): Matrix => scores.map(softmax) } = {},
): Matrix {
  const d = queries[0]?.length ?? NaN;
  return multiply(along(scale(1 / divisor(d), multiply(queries, transpose(keys)))), values);
}

/** One query at a time: a mean of the values under the weights of a Gaussian kernel, corrected for the lengths of the keys. */
const oneQuery = (query: Vector, { keys, values }: Values): Vector => {
  const width = Math.sqrt(query.length);
  const weights = keys.map((key) => {
    const distance = key.reduce((sum, k, i) => sum + (k - (query[i] ?? NaN)) ** 2, 0);
    return Math.exp((dot(key, key) - distance) / (2 * width));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (values[0] ?? []).map(
    (_, c) => weights.reduce((sum, weight, m) => sum + weight * (values[m]?.[c] ?? NaN), 0) / total,
  );
};

export default identity({
  formulas: {
    'formulary-batched-attention': String.raw`\mathrm{softmax}\biggl(\frac{QK^{T}}{\sqrt{d}}\biggr)V \in \mathbb{R}^{n\times v}`,
  },
  against: {
    en: 'one query after the other, with weights from the distances of query and keys',
    zh: '逐个查询计算，权重由查询与键的距离得出',
  },
  draw: (random): Values => {
    const [n, m, d, v] = [
      random.integer(1, 3),
      random.integer(2, 4),
      random.integer(2, 4),
      random.integer(1, 3),
    ];
    return { queries: random.matrix(n, d), keys: random.matrix(m, d), values: random.matrix(m, v) };
  },
  stated: (values) => attention(values),
  reference: (values) => values.queries.map((query) => oneQuery(query, values)),
  mutants: {
    'the softmax along the columns': (values) =>
      attention(values, { along: (scores) => transpose(transpose(scores).map(softmax)) }),
    'not scaled': (values) => attention(values, { divisor: () => 1 }),
    'divided by the length, not by its root': (values) => attention(values, { divisor: (d) => d }),
    'no softmax': (values) => attention(values, { along: (scores) => scores }),
  },
  sourceReads: {
    'formulary-batched-attention': notComputable('only the letter of the keys is misread'),
  },
});
