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
  withLoops,
} from '#checks/shared/graph.ts';
import { type Matrix, add, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  weights: Matrix;
}
interface Form {
  sum: (own: Vector, others: readonly Vector[]) => Vector;
  /** How often the bias counts at a node with so many neighbours. */
  biases: (neighbours: number) => number;
  right: (graph: Graph) => Matrix;
}

/** The sums of the neighbours, the update of each node with them, and both matrix forms. */
function layers({ graph, H, biases, weights }: Values, change: Partial<Form> = {}) {
  const form: Form = {
    sum: (own, others) => sumOf(others, own.length),
    biases: () => 1,
    right: withLoops,
    ...change,
  };
  const nodes = byNode(graph, H, (own, others) => {
    const inner = addVectors(multiplyVector(weights, own), multiplyVector(weights, form.sum(own, others)));
    return addVectors(scaleVector(form.biases(others.length), biases), inner).map(Math.tanh);
  });
  const mixed = multiply(weights, H);
  return {
    sums: byNode(graph, H, form.sum),
    nodes,
    'first row': activate(plusBias(biases, add(mixed, multiply(mixed, adjacencyOf(graph))))),
    'second row': activate(plusBias(biases, multiply(mixed, form.right(graph)))),
  };
}

export default identity({
  formulas: {
    'udl-13-8': String.raw`\mathbf{agg}[n,k] = \sum_{m\in\mathrm{ne}[n]}\mathbf{h}_k^{(m)}`,
    'udl-13-9': String.raw`\mathbf{h}_{k+1}^{(n)} = \mathbf{a}\Bigl[\boldsymbol\beta_k + \boldsymbol\Omega_k\cdot\mathbf{h}_k^{(n)} + \boldsymbol\Omega_k\cdot\mathbf{agg}[n,k]\Bigr]`,
    'udl-13-10': String.raw`
\begin{aligned}
\mathbf{H}_{k+1} &= \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k + \boldsymbol\Omega_k\mathbf{H}_k\mathbf{A}\Bigr] \\
&= \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k(\mathbf{A}+\mathbf{I})\Bigr]
\end{aligned}`,
    'udl-13-13': String.raw`\mathbf{H}_{k+1} = \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k(\mathbf{A}+\mathbf{I})\Bigr]`,
  },
  against: { en: 'messages sent along every edge, one by one', zh: '沿每条边逐一传递消息' },
  draw: (random): Values => {
    const [N, D, width] = [random.integer(2, 6), random.integer(1, 3), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(width),
      weights: random.matrix(width, D),
    };
  },
  stated: (values) => layers(values),
  reference: ({ graph, H, biases, weights }) => {
    const sums = sentAlongEdges(graph, H);
    const layer = activate(plusBias(biases, multiply(weights, add(H, sums))));
    return { sums, nodes: layer, 'first row': layer, 'second row': layer };
  },
  mutants: {
    'no loops': (values) => layers(values, { right: adjacencyOf }),
    'the node among its neighbours': (values) =>
      layers(values, { sum: (own, others) => sumOf([own, ...others], own.length) }),
    'the bias counted for each neighbour': (values) => layers(values, { biases: (count) => 1 + count }),
    'a mean for the sum': (values) =>
      layers(values, {
        sum: (own, others) => scaleVector(1 / others.length, sumOf(others, own.length)),
      }),
  },
});
