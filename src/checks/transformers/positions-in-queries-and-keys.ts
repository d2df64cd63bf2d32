import { identity } from '#checks/kit/identity.ts';
import { type AttentionMaps, drawAttentionMaps, mapEachToken, mapTokens } from '#checks/shared/attention.ts';
import { type Matrix, add, bilinear, column, fromEntries, multiply, transpose } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

interface Values {
  maps: AttentionMaps;
  tokens: Matrix;
  positions: Matrix;
}

/** Values and scores, with a choice of what each map is applied to. */
function layer(
  { maps, tokens, positions }: Values,
  inputs: (bare: Matrix, placed: Matrix) => { v: Matrix; q: Matrix; k: Matrix },
) {
  const { v, q, k } = inputs(tokens, add(tokens, positions));
  return {
    V: mapTokens(maps.v, v),
    scores: multiply(transpose(mapTokens(maps.k, k)), mapTokens(maps.q, q)),
  };
}

export default identity({
  formulas: {
    'udl-12-17': String.raw`
\begin{aligned}
\mathbf{V} &= \boldsymbol\beta_v\mathbf{1}^T + \boldsymbol\Omega_v\mathbf{X} \\
\mathbf{Q} &= \boldsymbol\beta_q\mathbf{1}^T + \boldsymbol\Omega_q(\mathbf{X}+\boldsymbol\Pi) \\
\mathbf{K} &= \boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k(\mathbf{X}+\boldsymbol\Pi)
\end{aligned}`,
  },
  against: {
    en: 'the parts of each score: content and position of both tokens, and the biases; values of the bare tokens',
    zh: '得分的各个部分：两个词元的内容与位置，以及偏置；值由不带位置的词元求得',
  },
  draw: (random): Values => {
    const [D, N] = [random.integer(1, 3), random.integer(2, 4)];
    return {
      maps: drawAttentionMaps(random, { D, values: 2, queries: 2 }),
      tokens: random.matrix(D, N),
      positions: random.matrix(D, N),
    };
  },
  stated: (values) => layer(values, (bare, placed) => ({ v: bare, q: placed, k: placed })),
  reference: ({ maps: { v, q, k }, tokens, positions }) => {
    const N = tokens[0]?.length ?? 0;
    const M = multiply(transpose(k.weights), q.weights);
    const contents = (n: number) => [column(tokens, n), column(positions, n)];
    return {
      V: mapEachToken(v, tokens),
      scores: fromEntries(N, N, (m, n) => {
        const parts = contents(m).flatMap((left) => contents(n).map((right) => bilinear(left, M, right)));
        const byBias = contents(n).map((right) => bilinear(k.biases, q.weights, right));
        const popularity = contents(m).map((left) => bilinear(q.biases, k.weights, left));
        return [...parts, ...byBias, ...popularity].reduce(
          (sum, part) => sum + part,
          dot(k.biases, q.biases),
        );
      }),
    };
  },
  mutants: {
    'positions in the values too': (values) =>
      layer(values, (_, placed) => ({ v: placed, q: placed, k: placed })),
    'positions in the queries only': (values) =>
      layer(values, (bare, placed) => ({ v: bare, q: placed, k: bare })),
    'positions in the values only': (values) =>
      layer(values, (bare, placed) => ({ v: placed, q: bare, k: bare })),
  },
});
