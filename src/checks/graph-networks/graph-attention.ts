import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  byNode,
  drawGraph,
  plusBias,
  withLoops,
  adjacencyOf,
} from '#checks/shared/graph.ts';
import {
  type Matrix,
  column,
  entry,
  fromEntries,
  multiply,
  multiplyVector,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot, zeroVector } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  weights: Matrix;
  phi: Vector;
}
interface Form {
  stacked: (m: Vector, n: Vector) => Vector;
  mask: (graph: Graph) => Matrix;
  turn: (weights: Matrix) => Matrix;
}

/** A leaky rectifier, for scores and embeddings alike. */
const leaky = (z: number): number => (z > 0 ? z : 0.2 * z);

/** Softmax of each column over the places where the mask is not zero. */
function softmask(S: Matrix, mask: Matrix): Matrix {
  const columns = transpose(S).map((scores, n) => {
    const open = scores.map((score, m) => (entry(mask, m, n) === 0 ? 0 : Math.exp(score)));
    const total = open.reduce((sum, weight) => sum + weight, 0);
    return open.map((weight) => (total === 0 ? 0 : weight / total));
  });
  return transpose(columns);
}

function layer({ graph, H, biases, weights, phi }: Values, change: Partial<Form> = {}): Matrix {
  const form: Form = {
    stacked: (m, n) => [...m, ...n],
    mask: withLoops,
    turn: (A) => A,
    ...change,
  };
  const transformed = plusBias(biases, multiply(weights, H));
  const S = fromEntries(graph.nodes, graph.nodes, (m, n) =>
    leaky(dot(phi, form.stacked(column(transformed, m), column(transformed, n)))),
  );
  return activate(multiply(transformed, form.turn(softmask(S, form.mask(graph)))));
}

export default identity({
  formulas: {
    'udl-13-22': String.raw`\mathbf{H}'_k = \boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k`,
    'udl-13-23': String.raw`s_{mn} = \mathrm{a}\biggl[\boldsymbol\phi_k^T\begin{bmatrix}\mathbf{h}'_m \\ \mathbf{h}'_n\end{bmatrix}\biggr]`,
    'udl-13-24': String.raw`\mathbf{H}_{k+1} = \mathbf{a}\Bigl[\mathbf{H}'_k\cdot\mathbf{Softmask}[\mathbf{S},\mathbf{A}+\mathbf{I}]\Bigr]`,
  },
  against: {
    en: 'for each node a weighted mean over itself and the list of its neighbours, scores split into halves',
    zh: '逐个节点对自身与邻居表求加权平均，得分拆成两半计算',
  },
  draw: (random): Values => {
    const [N, D, width] = [random.integer(3, 5), random.integer(1, 3), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(width),
      weights: random.matrix(width, D),
      phi: random.vector(2 * width),
    };
  },
  stated: (values) => layer(values),
  reference: ({ graph, H, biases, weights, phi }) => {
    const width = biases.length;
    const transform = (h: Vector): Vector => addVectors(biases, multiplyVector(weights, h));
    return byNode(graph, H, (own, others) => {
      const asking = transform(own);
      const bySelf = dot(phi.slice(width), asking);
      let total = 0;
      let sum = zeroVector(width);
      for (const other of [own, ...others].map(transform)) {
        const proportion = Math.exp(leaky(dot(phi.slice(0, width), other) + bySelf));
        total += proportion;
        sum = addScaled(sum, proportion, other);
      }
      return sum.map((value) => Math.tanh(value / total));
    });
  },
  mutants: {
    'the halves of the score exchanged': (values) => layer(values, { stacked: (m, n) => [...n, ...m] }),
    'the node does not attend to itself': (values) => layer(values, { mask: adjacencyOf }),
    'the whole graph attended to': (values) =>
      layer(values, { mask: ({ nodes }) => fromEntries(nodes, nodes, () => 1) }),
    'the weights transposed': (values) => layer(values, { turn: transpose }),
  },
});
