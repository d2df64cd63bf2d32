import { identity } from '#checks/kit/identity.ts';
import { type Graph, adjacencyOf, drawGraph, renumbered, reordered } from '#checks/shared/graph.ts';
import { drawPermutation, permutationMatrix } from '#checks/shared/permutation.ts';
import { type Matrix, multiply, transpose } from '#numerics/matrix.ts';

interface Values {
  graph: Graph;
  data: Matrix;
  order: readonly number[];
}

const relabelled = (
  { graph, data, order }: Values,
  of: (A: Matrix, P: Matrix) => Matrix,
  turn: (P: Matrix) => Matrix = (P) => P,
) => {
  const P = permutationMatrix(order);
  return { X: multiply(data, turn(P)), A: of(adjacencyOf(graph), P) };
};
const right = (A: Matrix, P: Matrix): Matrix => multiply(transpose(P), multiply(A, P));

export default identity({
  formulas: {
    'udl-13-1': String.raw`
\begin{aligned}
\mathbf{X}' &= \mathbf{X}\mathbf{P} \\
\mathbf{A}' &= \mathbf{P}^T\mathbf{A}\mathbf{P}
\end{aligned}`,
  },
  against: {
    en: 'columns and elements looked up by the old numbers of the nodes',
    zh: '按节点的旧编号逐一取列、取元素',
  },
  draw: (random): Values => {
    const N = random.integer(3, 6);
    return {
      graph: drawGraph(random, N),
      data: random.matrix(2, N),
      order: drawPermutation(random, N),
    };
  },
  stated: (values) => relabelled(values, right),
  reference: ({ graph, data, order }) => ({
    X: reordered(data, order),
    A: renumbered(adjacencyOf(graph), order),
  }),
  mutants: {
    'the transpose on the other side': (values) =>
      relabelled(values, (A, P) => multiply(P, multiply(A, transpose(P)))),
    'the columns of the graph only': (values) => relabelled(values, multiply),
    'the inverse order for the data': (values) => relabelled(values, right, transpose),
  },
});
