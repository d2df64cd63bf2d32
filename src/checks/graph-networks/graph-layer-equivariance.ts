import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  adjacencyOf,
  byNode,
  drawGraph,
  plusBias,
  reordered,
  stack,
  sumOf,
  withLoops,
} from '#checks/shared/graph.ts';
import { drawPermutation, permutationMatrix } from '#checks/shared/permutation.ts';
import { type Matrix, add, identity as unit, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  /** Of the convolution (13.10), D × D. */
  shared: Matrix;
  /** Of the layer (13.28), D × 2D: the node first, then its neighbours. */
  wide: Matrix;
  order: readonly number[];
}

/** Both layers on a graph in a new numbering. */
function onRenumbered(
  { graph, H, biases, shared, wide, order }: Values,
  renumber: (A: Matrix, P: Matrix) => Matrix = (A, P) => multiply(transpose(P), multiply(A, P)),
  blocks: (own: Matrix, heard: Matrix) => Matrix = stack,
) {
  const P = permutationMatrix(order);
  const [nodes, A] = [multiply(H, P), renumber(adjacencyOf(graph), P)];
  return {
    convolution: activate(plusBias(biases, multiply(shared, multiply(nodes, add(A, unit(graph.nodes)))))),
    'graph layer': activate(plusBias(biases, multiply(wide, blocks(nodes, multiply(nodes, A))))),
  };
}

export default identity({
  formulas: {
    'udl-13-6': String.raw`\mathbf{H}_{k+1}\mathbf{P} = \mathbf{F}\bigl[\mathbf{H}_k\mathbf{P}, \mathbf{P}^T\mathbf{A}\mathbf{P}, \boldsymbol\phi_k\bigr]`,
    'udl-13-28': String.raw`
\begin{aligned}
\mathbf{H}_{k+1} &= \mathbf{GraphLayer}[\mathbf{H}_k,\mathbf{A}] \\
&= \mathbf{a}\biggl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\begin{bmatrix}\mathbf{H}_k \\ \mathbf{H}_k\mathbf{A}\end{bmatrix}\biggr]
\end{aligned}`,
    'udl-13-29': String.raw`\mathbf{GraphLayer}[\mathbf{H}_k,\mathbf{A}]\mathbf{P} = \mathbf{GraphLayer}\bigl[\mathbf{H}_k\mathbf{P}, \mathbf{P}^T\mathbf{A}\mathbf{P}\bigr]`,
  },
  against: {
    en: 'the layers in the first numbering, node by node, their outputs renumbered afterwards',
    zh: '在原编号下逐个节点计算各层，再给输出重新编号',
  },
  draw: (random): Values => {
    const [N, D] = [random.integer(3, 5), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(D),
      shared: random.matrix(D, D),
      wide: random.matrix(D, 2 * D),
      order: drawPermutation(random, N),
    };
  },
  stated: (values) => onRenumbered(values),
  reference: ({ graph, H, biases, shared, wide, order }) => {
    const update = (W: Matrix, input: Vector): Vector =>
      addVectors(biases, multiplyVector(W, input)).map(Math.tanh);
    const convolution = activate(plusBias(biases, multiply(shared, multiply(H, withLoops(graph)))));
    const layer = byNode(graph, H, (own, others) => update(wide, [...own, ...sumOf(others, own.length)]));
    return { convolution: reordered(convolution, order), 'graph layer': reordered(layer, order) };
  },
  mutants: {
    'the graph not renumbered': (values) => onRenumbered(values, (A) => A),
    'the transpose on the other side': (values) =>
      onRenumbered(values, (A, P) => multiply(P, multiply(A, transpose(P)))),
    'the blocks exchanged': (values) => onRenumbered(values, undefined, (own, heard) => stack(heard, own)),
  },
});
