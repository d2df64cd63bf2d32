import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  adjacencyOf,
  byNode,
  drawGraph,
  plusBias,
  sumOf,
  withLoops,
} from '#checks/shared/graph.ts';
import { logistic } from '#checks/shared/logistic-functions.ts';
import { type Matrix, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot } from '#numerics/vector.ts';

/** A graph and a network of K layers, all of the width of the data. */
interface Values {
  graph: Graph;
  data: Matrix;
  layers: readonly { biases: Vector; weights: Matrix }[];
  weights: Vector;
  bias: number;
}
interface Form {
  right: (graph: Graph) => Matrix;
  /** How many layers before its own the last one reads. */
  back: number;
  divisor: (nodes: number) => number;
}

/** The class probability by the rows of the entry. */
function probability({ graph, data, layers, weights, bias }: Values, change: Partial<Form> = {}): number {
  const form: Form = { right: withLoops, back: 1, divisor: (nodes) => nodes, ...change };
  const states = [data];
  layers.forEach((layer, k) => {
    const input = states.at(k === layers.length - 1 ? -form.back : -1) ?? data;
    states.push(
      activate(plusBias(layer.biases, multiply(layer.weights, multiply(input, form.right(graph))))),
    );
  });
  const ones = new Array<number>(graph.nodes).fill(1);
  const pooled = multiplyVector(states.at(-1) ?? data, ones);
  return logistic(bias + dot(weights, pooled) / form.divisor(graph.nodes));
}

export default identity({
  formulas: {
    'udl-13-11': String.raw`
\begin{aligned}
\mathbf{H}_1 &= \mathbf{a}\Bigl[\boldsymbol\beta_0\mathbf{1}^T + \boldsymbol\Omega_0\mathbf{X}(\mathbf{A}+\mathbf{I})\Bigr] \\
\mathbf{H}_2 &= \mathbf{a}\Bigl[\boldsymbol\beta_1\mathbf{1}^T + \boldsymbol\Omega_1\mathbf{H}_1(\mathbf{A}+\mathbf{I})\Bigr] \\
\vdots\; &= \;\vdots \\
\mathbf{H}_K &= \mathbf{a}\Bigl[\boldsymbol\beta_{K-1}\mathbf{1}^T + \boldsymbol\Omega_{K-1}\mathbf{H}_{K-1}(\mathbf{A}+\mathbf{I})\Bigr] \\
\mathrm{f}[\mathbf{X},\mathbf{A},\boldsymbol\Phi] &= \mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{1}/N\bigr]
\end{aligned}`,
  },
  against: {
    en: 'each node updated from the list of its neighbours, then the votes of all nodes averaged',
    zh: '按邻居表逐个更新节点，再对各节点的“投票”取平均',
  },
  draw: (random): Values => {
    const [N, D] = [random.integer(2, 5), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      data: random.matrix(D, N),
      layers: random.list(random.integer(2, 4), () => ({
        biases: random.vector(D),
        weights: random.matrix(D, D),
      })),
      weights: random.vector(D),
      bias: random.normal(),
    };
  },
  stated: (values) => probability(values),
  reference: ({ graph, data, layers, weights, bias }) => {
    const last = layers.reduce(
      (H, layer) =>
        byNode(graph, H, (own, others) =>
          addVectors(layer.biases, multiplyVector(layer.weights, sumOf([own, ...others], own.length))).map(
            Math.tanh,
          ),
        ),
      data,
    );
    const votes = multiply([weights], last).flat();
    return (1 + Math.tanh(votes.reduce((sum, vote) => sum + (bias + vote) / votes.length, 0) / 2)) / 2;
  },
  mutants: {
    'no loops': (values) => probability(values, { right: adjacencyOf }),
    'a sum for the mean': (values) => probability(values, { divisor: () => 1 }),
  },
  sourceReads: {
    // H_{k−1} with the k of the rows before, the last of which is K − 1.
    'udl-13-11': (values) => probability(values, { back: 2 }),
  },
});
