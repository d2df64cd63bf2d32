import { identity } from '#checks/kit/identity.ts';
import {
  type AttentionMaps,
  attendByToken,
  drawAttentionMaps,
  mapTokens,
  softmaxColumns,
} from '#checks/shared/attention.ts';
import { type Matrix, multiply, scale, transpose } from '#numerics/matrix.ts';
import { type Vector, scaleVector } from '#numerics/vector.ts';

/** A layer, its tokens, and one query whose elements are ±1. */
interface Values {
  maps: AttentionMaps;
  tokens: Matrix;
  query: Vector;
}

/** All vectors of signs of a length, as columns. */
function signs(length: number): Matrix {
  return Array.from({ length }, (_, i) =>
    Array.from({ length: 2 ** length }, (__, n) => ((n >> i) & 1 ? 1 : -1)),
  );
}

/** The outputs, and the mean square of the scores that all keys of signs give to the query. */
function scaled({ maps, tokens, query }: Values, divisor = Math.sqrt, normalise = softmaxColumns) {
  const length = query.length;
  const scores = (K: Matrix, Q: Matrix): Matrix => scale(1 / divisor(length), multiply(transpose(K), Q));
  const [V, Q, K] = [mapTokens(maps.v, tokens), mapTokens(maps.q, tokens), mapTokens(maps.k, tokens)];
  const spread = scores(signs(length), transpose([query])).flat();
  return {
    Sa: multiply(V, normalise(scores(K, Q))),
    variance: spread.reduce((sum, s) => sum + s * s, 0) / spread.length,
  };
}

export default identity({
  formulas: {
    'udl-12-9': String.raw`\mathbf{Sa}[\mathbf{X}] = \mathbf{V}\cdot\mathbf{Softmax}\biggl[\frac{\mathbf{K}^T\mathbf{Q}}{\sqrt{D_q}}\biggr]`,
    'udl-12-16': String.raw`\mathbf{Sa}[\mathbf{X}] = \mathbf{V}\cdot\mathbf{Softmax}\biggl[\frac{\mathbf{K}^T\mathbf{Q}}{\sqrt{D_q}}\biggr]`,
  },
  against: {
    en: 'token by token with shortened queries; all keys of signs give scores of variance one',
    zh: '缩短查询后逐个词元计算；遍历所有由 ±1 组成的键，得分的方差应为一',
  },
  draw: (random): Values => {
    const [D, N, queries] = [random.integer(1, 4), random.integer(2, 4), random.integer(2, 5)];
    return {
      maps: drawAttentionMaps(random, { D, values: 2, queries }),
      tokens: random.matrix(D, N),
      query: random.list(queries, () => random.sign()),
    };
  },
  stated: (values) => scaled(values),
  reference: ({ maps, tokens, query }) => {
    const shorter = query.length ** -0.5;
    const q = { biases: scaleVector(shorter, maps.q.biases), weights: scale(shorter, maps.q.weights) };
    return { Sa: attendByToken({ ...maps, q }, tokens), variance: 1 };
  },
  mutants: {
    'the length itself for its root': (values) => scaled(values, (length) => length),
    'not scaled': (values) => scaled(values, () => 1),
    'the softmax along the rows': (values) =>
      scaled(values, Math.sqrt, (scores) => transpose(softmaxColumns(transpose(scores)))),
  },
});
