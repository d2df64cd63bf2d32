import { identity } from '#checks/kit/identity.ts';
import {
  type AttentionMaps,
  attendByToken,
  drawAttentionMaps,
  mapEachToken,
  mapTokens,
  softmaxColumns,
} from '#checks/shared/attention.ts';
import { type Matrix, multiply, transpose } from '#numerics/matrix.ts';
import { zeroVector } from '#numerics/vector.ts';

interface Values {
  maps: AttentionMaps;
  tokens: Matrix;
}
interface Form {
  scores: (keys: Matrix, queries: Matrix) => Matrix;
  softmax: (scores: Matrix) => Matrix;
}

/** Values, queries, keys and outputs, each for all tokens in one product. */
function inMatrices({ maps, tokens }: Values, change: Partial<Form> = {}) {
  const form: Form = {
    scores: (keys, queries) => multiply(transpose(keys), queries),
    softmax: softmaxColumns,
    ...change,
  };
  const [V, Q, K] = [mapTokens(maps.v, tokens), mapTokens(maps.q, tokens), mapTokens(maps.k, tokens)];
  return { V, Q, K, Sa: multiply(V, form.softmax(form.scores(K, Q))) };
}

export default identity({
  formulas: {
    'udl-12-2': String.raw`\mathbf{v}_m = \boldsymbol\beta_v + \boldsymbol\Omega_v\mathbf{x}_m`,
    'udl-12-3': String.raw`\mathbf{sa}_n[\mathbf{x}_1,\ldots,\mathbf{x}_N] = \sum_{m=1}^{N} a[\mathbf{x}_m,\mathbf{x}_n]\mathbf{v}_m`,
    'udl-12-4': String.raw`
\begin{aligned}
\mathbf{q}_n &= \boldsymbol\beta_q + \boldsymbol\Omega_q\mathbf{x}_n \\
\mathbf{k}_m &= \boldsymbol\beta_k + \boldsymbol\Omega_k\mathbf{x}_m
\end{aligned}`,
    'udl-12-6': String.raw`
\begin{aligned}
\mathbf{V}[\mathbf{X}] &= \boldsymbol\beta_v\mathbf{1}^T + \boldsymbol\Omega_v\mathbf{X} \\
\mathbf{Q}[\mathbf{X}] &= \boldsymbol\beta_q\mathbf{1}^T + \boldsymbol\Omega_q\mathbf{X} \\
\mathbf{K}[\mathbf{X}] &= \boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{X}
\end{aligned}`,
    'udl-12-7': String.raw`\mathbf{Sa}[\mathbf{X}] = \mathbf{V}[\mathbf{X}]\cdot\mathbf{Softmax}\Bigl[\mathbf{K}[\mathbf{X}]^T\mathbf{Q}[\mathbf{X}]\Bigr]`,
    'udl-12-8': String.raw`\mathbf{Sa}[\mathbf{X}] = \mathbf{V}\cdot\mathbf{Softmax}\bigl[\mathbf{K}^T\mathbf{Q}\bigr]`,
  },
  against: {
    en: 'the same written out token by token, as sums of weighted values',
    zh: '逐个词元写出的加权求和',
  },
  draw: (random): Values => {
    const [D, N] = [random.integer(1, 4), random.integer(2, 4)];
    const lengths = { D, values: random.integer(1, 3), queries: random.integer(1, 3) };
    return { maps: drawAttentionMaps(random, lengths), tokens: random.matrix(D, N) };
  },
  stated: (values) => inMatrices(values),
  reference: ({ maps, tokens }) => ({
    V: mapEachToken(maps.v, tokens),
    Q: mapEachToken(maps.q, tokens),
    K: mapEachToken(maps.k, tokens),
    Sa: attendByToken(maps, tokens),
  }),
  mutants: {
    'the softmax along the rows': (values) =>
      inMatrices(values, { softmax: (scores) => transpose(softmaxColumns(transpose(scores))) }),
    'queries and keys exchanged': (values) =>
      inMatrices(values, { scores: (keys, queries) => multiply(transpose(queries), keys) }),
    'the values without their biases': (values) => ({
      ...inMatrices(values),
      V: mapTokens({ ...values.maps.v, biases: zeroVector(values.maps.v.biases.length) }, values.tokens),
    }),
    'the scores not normalised': (values) =>
      inMatrices(values, { softmax: (scores) => scores.map((row) => row.map(Math.exp)) }),
  },
});
