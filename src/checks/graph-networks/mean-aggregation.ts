import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  adjacencyOf,
  byNode,
  degreesOf,
  drawGraph,
  neighboursOf,
  plusBias,
  sumOf,
  withLoops,
} from '#checks/shared/graph.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import {
  type Matrix,
  add,
  diagonal,
  fromEntries,
  identity as unit,
  multiply,
  multiplyVector,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors } from '#numerics/vector.ts';

const NEIGHBOURS = String.raw`\mathbf{agg}[n] = \frac{1}{|\mathrm{ne}[n]|}\sum_{m\in\mathrm{ne}[n]}\mathbf{h}_m`;
const WITH_NODE = String.raw`\mathbf{agg}[n] = \frac{1}{1+|\mathrm{ne}[n]|}\Biggl(\mathbf{h}_n + \sum_{m\in\mathrm{ne}[n]}\mathbf{h}_m\Biggr)`;

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  weights: Matrix;
}

/** A formula of the aggregate evaluated for every channel and node. */
const aggregates =
  (tex: string) =>
  ({ graph, H }: Values): Matrix =>
    fromEntries(H.length, graph.nodes, (channel, n) => {
      const neighbours = neighboursOf(graph, n).map((m) => m + 1);
      return fromTex(tex, () => ({
        n: n + 1,
        '\\mathrm{ne}[n]': neighbours,
        '|\\mathrm{ne}[n]|': neighbours.length,
        '\\mathbf{h}': H[channel] ?? [],
      }))(channel);
    });

/** D⁻¹. */
const inverseDegrees = (graph: Graph): Matrix => diagonal(degreesOf(graph).map((degree) => 1 / degree));
const senders = (graph: Graph): Matrix =>
  add(multiply(adjacencyOf(graph), inverseDegrees(graph)), unit(graph.nodes));

const rows =
  (neighbours: string, withNode: string, right: (graph: Graph) => Matrix = senders) =>
  (values: Values) => ({
    neighbours: aggregates(neighbours)(values),
    'with the node': aggregates(withNode)(values),
    layer: activate(
      plusBias(values.biases, multiply(values.weights, multiply(values.H, right(values.graph)))),
    ),
  });

export default identity({
  formulas: {
    'udl-13-17': NEIGHBOURS,
    'udl-13-18': String.raw`\mathbf{H}_{k+1} = \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k(\mathbf{A}\mathbf{D}^{-1}+\mathbf{I})\Bigr]`,
    'udl-13-30': WITH_NODE,
  },
  against: {
    en: 'the means as products with normalised matrices, the layer from the lists of neighbours',
    zh: '均值用归一化矩阵的乘积计算，层则按邻居表计算',
  },
  cases: 100,
  draw: (random): Values => {
    const [N, D] = [random.integer(3, 5), random.integer(1, 2)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(D),
      weights: random.matrix(D, D),
    };
  },
  stated: rows(NEIGHBOURS, WITH_NODE),
  reference: ({ graph, H, biases, weights }) => ({
    neighbours: multiply(H, multiply(adjacencyOf(graph), inverseDegrees(graph))),
    'with the node': multiply(
      H,
      multiply(withLoops(graph), diagonal(degreesOf(graph).map((degree) => 1 / (1 + degree)))),
    ),
    layer: byNode(graph, H, (own, others) => {
      const heard = addScaled(own, 1 / others.length, sumOf(others, own.length));
      return addVectors(biases, multiplyVector(weights, heard)).map(Math.tanh);
    }),
  }),
  mutants: {
    'divided by the degree of the sender': rows(NEIGHBOURS, WITH_NODE, (graph) =>
      add(multiply(inverseDegrees(graph), adjacencyOf(graph)), unit(graph.nodes)),
    ),
    'the loop divided too': rows(NEIGHBOURS, WITH_NODE, (graph) =>
      multiply(withLoops(graph), inverseDegrees(graph)),
    ),
    'a sum for the mean': rows(NEIGHBOURS.replace(String.raw`\frac{1}{|\mathrm{ne}[n]|}`, ''), WITH_NODE),
    'the node not counted in the divisor': rows(NEIGHBOURS, WITH_NODE.replace('{1+|', '{|')),
  },
});
