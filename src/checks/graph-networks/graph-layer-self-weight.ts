import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  adjacencyOf,
  byNode,
  drawGraph,
  plusBias,
  sentAlongEdges,
  sumOf,
} from '#checks/shared/graph.ts';
import { type Matrix, add, identity as unit, multiply, multiplyVector, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  epsilon: number;
  biases: Vector;
  weights: Matrix;
}

/** The layer in matrix form, and the isomorphism network with a perceptron of one hidden layer, node by node. */
function layers(
  { graph, H, epsilon, biases, weights }: Values,
  own: (epsilon: number) => number = (e) => 1 + e,
) {
  const right = add(adjacencyOf(graph), scale(own(epsilon), unit(graph.nodes)));
  const mlp = (x: Vector): Vector =>
    multiplyVector(weights, addVectors(biases, multiplyVector(weights, x)).map(Math.tanh));
  return {
    layer: activate(plusBias(biases, multiply(weights, multiply(H, right)))),
    isomorphism: byNode(graph, H, (node, others) =>
      mlp(addScaled(sumOf(others, node.length), own(epsilon), node)),
    ),
  };
}

export default identity({
  formulas: {
    'udl-13-14': String.raw`\mathbf{H}_{k+1} = \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k\bigl(\mathbf{A}+(1+\epsilon_k)\mathbf{I}\bigr)\Bigr]`,
    'udl-13-26': String.raw`\mathbf{h}_{k+1}^{(n)} = \mathbf{mlp}\Biggl[(1+\epsilon_k)\mathbf{h}_k^{(n)} + \sum_{m\in\mathrm{ne}[n]}\mathbf{h}_k^{(m)}\Biggr]`,
  },
  against: {
    en: 'messages sent along every edge, the node itself added with its weight',
    zh: '沿每条边传递消息，再按权重加上节点自身',
  },
  draw: (random): Values => {
    const [N, D] = [random.integer(2, 5), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      epsilon: random.between(-1.5, 1.5),
      biases: random.vector(D),
      weights: random.matrix(D, D),
    };
  },
  stated: (values) => layers(values),
  reference: ({ graph, H, epsilon, biases, weights }) => {
    const received = sentAlongEdges(graph, H);
    const heard = add(add(H, received), scale(epsilon, H));
    const hidden = activate(plusBias(biases, multiply(weights, heard)));
    return { layer: hidden, isomorphism: multiply(weights, hidden) };
  },
  mutants: {
    'the weight without its one': (values) => layers(values, (epsilon) => epsilon),
    'the weight subtracted': (values) => layers(values, (epsilon) => 1 - epsilon),
    'the node as one more neighbour': (values) => layers(values, () => 1),
  },
});
