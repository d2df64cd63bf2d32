import { identity } from '#checks/kit/identity.ts';
import {
  type Affine,
  type AttentionMaps,
  attendByToken,
  drawAttentionMaps,
  mapTokens,
  softmaxColumns,
} from '#checks/shared/attention.ts';
import { type Matrix, add, fromEntries, multiply, scale, transpose, zeroMatrix } from '#numerics/matrix.ts';

interface Values {
  heads: readonly AttentionMaps[];
  tokens: Matrix;
  combine: Matrix;
}

/** Sa_h as (12.10) and (12.11) have it. */
function head({ v, q, k }: AttentionMaps, X: Matrix, divisor: number): Matrix {
  const scores = multiply(transpose(mapTokens(k, X)), mapTokens(q, X));
  return multiply(mapTokens(v, X), softmaxColumns(scale(1 / divisor, scores)));
}

/** Ω_c times the heads on top of one another. */
function stacked({ heads, tokens, combine }: Values, width = (length: number) => length): Matrix {
  const outputs = heads.map((maps) => head(maps, tokens, Math.sqrt(width(maps.q.biases.length))));
  return multiply(combine, outputs.flat());
}

/** The rows of head h in one wide map that computes all heads at once. */
function slice(maps: readonly Affine[], h: number): Affine {
  const biases = maps.flatMap((map) => map.biases);
  const weights = maps.flatMap((map) => map.weights);
  const rows = maps[0]?.biases.length ?? 0;
  return { biases: biases.slice(h * rows, (h + 1) * rows), weights: weights.slice(h * rows, (h + 1) * rows) };
}

export default identity({
  formulas: {
    'udl-12-10': String.raw`
\begin{aligned}
\mathbf{V}_h &= \boldsymbol\beta_{vh}\mathbf{1}^T + \boldsymbol\Omega_{vh}\mathbf{X} \\
\mathbf{Q}_h &= \boldsymbol\beta_{qh}\mathbf{1}^T + \boldsymbol\Omega_{qh}\mathbf{X} \\
\mathbf{K}_h &= \boldsymbol\beta_{kh}\mathbf{1}^T + \boldsymbol\Omega_{kh}\mathbf{X}
\end{aligned}`,
    'udl-12-11': String.raw`\mathbf{Sa}_h[\mathbf{X}] = \mathbf{V}_h\cdot\mathbf{Softmax}\biggl[\frac{\mathbf{K}_h^T\mathbf{Q}_h}{\sqrt{D_q}}\biggr]`,
    'udl-12-12': String.raw`\mathbf{MhSa}[\mathbf{X}] = \boldsymbol\Omega_c\Bigl[\mathbf{Sa}_1[\mathbf{X}]^T, \mathbf{Sa}_2[\mathbf{X}]^T, \ldots, \mathbf{Sa}_H[\mathbf{X}]^T\Bigr]^T`,
  },
  against: {
    en: 'the sum of what each head, token by token, writes through its own columns of the last matrix',
    zh: '各头逐个词元计算，再经末尾矩阵中属于自己的列写出，然后相加',
  },
  cases: 100,
  draw: (random): Values => {
    const [H, width, N] = [random.integer(2, 3), random.integer(1, 2), random.integer(2, 4)];
    const lengths = { D: H * width, values: width, queries: width };
    return {
      heads: random.list(H, () => drawAttentionMaps(random, lengths)),
      tokens: random.matrix(H * width, N),
      combine: random.matrix(H * width, H * width),
    };
  },
  stated: (values) => stacked(values),
  reference: ({ heads, tokens, combine }) =>
    heads.reduce(
      (sum, { v: { biases } }, h) => {
        const width = biases.length;
        const maps = {
          v: slice(
            heads.map((maps) => maps.v),
            h,
          ),
          q: slice(
            heads.map((maps) => maps.q),
            h,
          ),
          k: slice(
            heads.map((maps) => maps.k),
            h,
          ),
        };
        const columns = fromEntries(combine.length, width, (i, j) => combine[i]?.[h * width + j] ?? NaN);
        return add(sum, multiply(columns, attendByToken(maps, tokens, width ** -0.5)));
      },
      zeroMatrix(combine.length, tokens[0]?.length ?? 0),
    ),
  mutants: {
    'scaled by the width of all heads': (values) => stacked(values, (length) => length * values.heads.length),
    'the heads stacked in reverse': (values) => stacked({ ...values, heads: [...values.heads].reverse() }),
    'the last matrix transposed': (values) => stacked({ ...values, combine: transpose(values.combine) }),
  },
});
