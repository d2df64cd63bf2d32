import { identity } from '#checks/kit/identity.ts';

type Shape = readonly [number, number];
interface Sizes {
  n: number;
  m: number;
  d: number;
  v: number;
}
type Shapes = (sizes: Sizes) => { Q: Shape; K: Shape; V: Shape };

/** Whether QKᵀ and then its product with V exist, one or zero, and the shape of softmax(QKᵀ/√d)V. */
const fit = (shapes: Shapes) => (sizes: Sizes) => {
  const { Q, K, V } = shapes(sizes);
  return {
    scores: Q[1] === K[1] ? 1 : 0,
    average: K[0] === V[0] ? 1 : 0,
    shape: [Q[0], V[1]],
  };
};

export default identity({
  formulas: {
    'formulary-attention-shapes': String.raw`
\begin{aligned}
&Q\in\mathbb{R}^{n\times d}, \quad K\in\mathbb{R}^{m\times d}, \quad V\in\mathbb{R}^{m\times v} \\
&n = m
\end{aligned}`,
  },
  against: {
    en: 'both products exist for any four sizes, and give one row a query, one column a number of a value',
    zh: '对任意四个尺寸两次乘法都成立，结果每个查询一行，列数等于值的长度',
  },
  draw: (random): Sizes => ({
    n: random.integer(1, 6),
    m: random.integer(1, 6),
    d: random.integer(1, 6),
    v: random.integer(1, 6),
  }),
  stated: fit(({ n, m, d, v }) => ({ Q: [n, d], K: [m, d], V: [m, v] })),
  reference: ({ n, v }) => ({ scores: 1, average: 1, shape: [n, v] }),
  mutants: {
    'keys as columns': fit(({ n, m, d, v }) => ({ Q: [n, d], K: [d, m], V: [m, v] })),
    'a value for each query': fit(({ n, m, d, v }) => ({ Q: [n, d], K: [m, d], V: [n, v] })),
    'values as long as keys': fit(({ n, m, d }) => ({ Q: [n, d], K: [m, d], V: [m, d] })),
  },
  sourceReads: {
    'formulary-attention-shapes': fit(({ n, d, v }) => ({ Q: [n, d], K: [n, d], V: [d, v] })),
  },
});
