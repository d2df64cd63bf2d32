import { identity } from '#checks/kit/identity.ts';
import {
  type Graph,
  activate,
  adjacencyOf,
  byNode,
  drawGraph,
  plusBias,
  stack,
  sumOf,
} from '#checks/shared/graph.ts';
import { type Matrix, add, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

interface Values {
  graph: Graph;
  H: Matrix;
  biases: Vector;
  omega: Matrix;
  psi: Matrix;
}

/** Each row of the one by the row of the other, side by side. */
const beside = (left: Matrix, right: Matrix): Matrix => left.map((row, i) => [...row, ...(right[i] ?? [])]);

function layers(
  { graph, H, biases, omega, psi }: Values,
  { wide = beside(omega, psi), kept = H, own = H }: { wide?: Matrix; kept?: Matrix; own?: Matrix } = {},
) {
  const heard = multiply(H, adjacencyOf(graph));
  const first = add(multiply(omega, heard), multiply(psi, own));
  return {
    'first row': activate(plusBias(biases, first)),
    'block rows': activate(plusBias(biases, multiply(wide, stack(heard, H)))),
    concatenated: stack(activate(plusBias(biases, multiply(omega, heard))), kept),
  };
}

export default identity({
  formulas: {
    'udl-13-15': String.raw`
\begin{aligned}
\mathbf{H}_{k+1} &= \mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k\mathbf{A} + \boldsymbol\Psi_k\mathbf{H}_k\Bigr] \\
&= \mathbf{a}\biggl[\boldsymbol\beta_k\mathbf{1}^T + \begin{bmatrix}\boldsymbol\Omega_k & \boldsymbol\Psi_k\end{bmatrix}\begin{bmatrix}\mathbf{H}_k\mathbf{A} \\ \mathbf{H}_k\end{bmatrix}\biggr] \\
&= \mathbf{a}\biggl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega'_k\begin{bmatrix}\mathbf{H}_k\mathbf{A} \\ \mathbf{H}_k\end{bmatrix}\biggr]
\end{aligned}`,
    'udl-13-16': String.raw`\mathbf{H}_{k+1} = \begin{bmatrix}\mathbf{a}\Bigl[\boldsymbol\beta_k\mathbf{1}^T + \boldsymbol\Omega_k\mathbf{H}_k\mathbf{A}\Bigr] \\ \mathbf{H}_k\end{bmatrix}`,
  },
  against: { en: 'each node computed from the list of its neighbours', zh: '按邻居表逐个计算节点' },
  draw: (random): Values => {
    const [N, D, width] = [random.integer(2, 5), random.integer(1, 3), random.integer(1, 3)];
    return {
      graph: drawGraph(random, N),
      H: random.matrix(D, N),
      biases: random.vector(width),
      omega: random.matrix(width, D),
      psi: random.matrix(width, D),
    };
  },
  stated: (values) => layers(values),
  reference: ({ graph, H, biases, omega, psi }) => {
    const heard = (own: Vector, others: readonly Vector[]): Vector =>
      addVectors(biases, multiplyVector(omega, sumOf(others, own.length)));
    const layer = byNode(graph, H, (own, others) =>
      addVectors(heard(own, others), multiplyVector(psi, own)).map(Math.tanh),
    );
    return {
      'first row': layer,
      'block rows': layer,
      concatenated: byNode(graph, H, (own, others) => [...heard(own, others).map(Math.tanh), ...own]),
    };
  },
  mutants: {
    'the blocks exchanged': (values) => layers(values, { wide: beside(values.psi, values.omega) }),
    'one matrix for both': (values) => layers(values, { wide: beside(values.omega, values.omega) }),
    'the old embedding activated': (values) => layers(values, { kept: activate(values.H) }),
    'the node left out': (values) => layers(values, { own: values.H.map((row) => row.map(() => 0)) }),
  },
});
