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
  scaleColumns,
  sentAlongEdges,
  withLoops,
} from '#checks/shared/graph.ts';
import { type Matrix, add, diagonal, identity as unit, multiply } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, zeroVector } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  weights: Matrix;
}
interface Form {
  /** What a message is divided by, from the degrees of receiver and sender. */
  divisor: (receiver: number, sender: number) => number;
  right: (graph: Graph) => Matrix;
}

const power = (graph: Graph, exponent: number): Matrix =>
  diagonal(degreesOf(graph).map((degree) => degree ** exponent));
const bothSides = (A: Matrix, graph: Graph): Matrix =>
  multiply(power(graph, -0.5), multiply(A, power(graph, -0.5)));

function stated({ graph, H, biases, weights }: Values, change: Partial<Form> = {}) {
  const form: Form = {
    divisor: (receiver, sender) => Math.sqrt(receiver * sender),
    right: (g) => add(bothSides(adjacencyOf(g), g), unit(g.nodes)),
    ...change,
  };
  const degrees = degreesOf(graph);
  return {
    messages: byNode(graph, H, (own, others, n) =>
      neighboursOf(graph, n).reduce(
        (sum, m, i) =>
          addScaled(sum, 1 / form.divisor(component(degrees, n), component(degrees, m)), others[i] ?? []),
        zeroVector(own.length),
      ),
    ),
    layer: activate(plusBias(biases, multiply(weights, multiply(H, form.right(graph))))),
  };
}

export default identity({
  formulas: {
    'udl-13-19': String.raw`\mathbf{agg}[n] = \sum_{m\in\mathrm{ne}[n]}\frac{\mathbf{h}_m}{\sqrt{|\mathrm{ne}[n]|\,|\mathrm{ne}[m]|}}`,
    'udl-13-20': String.raw`\mathbf{H}_{k+1} = \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k\bigl(\mathbf{D}^{-1/2}\mathbf{A}\mathbf{D}^{-1/2}+\mathbf{I}\bigr)\Bigr]`,
  },
  against: {
    en: 'columns divided by the root of their degree, sent along every edge, and divided again on arrival',
    zh: '各列先除以自身度数的平方根，沿边传递，到达后再除一次',
  },
  draw: (random): Values => {
    const [N, D] = [random.integer(3, 6), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(D),
      weights: random.matrix(D, D),
    };
  },
  stated: (values) => stated(values),
  reference: ({ graph, H, biases, weights }) => {
    const roots = degreesOf(graph).map((degree) => 1 / Math.sqrt(degree));
    const messages = scaleColumns(sentAlongEdges(graph, scaleColumns(H, roots)), roots);
    return { messages, layer: activate(plusBias(biases, multiply(weights, add(messages, H)))) };
  },
  mutants: {
    'the degree of the receiver alone': (values) => stated(values, { divisor: (receiver) => receiver }),
    'no root': (values) => stated(values, { divisor: (receiver, sender) => receiver * sender }),
    'the loops normalised too': (values) => stated(values, { right: (g) => bothSides(withLoops(g), g) }),
    'the degrees multiplied': (values) =>
      stated(values, {
        right: (g) => add(multiply(power(g, 0.5), multiply(adjacencyOf(g), power(g, 0.5))), unit(g.nodes)),
      }),
  },
});
