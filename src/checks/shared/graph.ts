import type { Random } from '#checks/kit/random.ts';
import {
  type Matrix,
  add,
  column,
  entry,
  fromEntries,
  identity as unit,
  outer,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, zeroVector } from '#numerics/vector.ts';

/** An undirected graph without loops in which each node has a neighbour: its edges, each once, as pairs of nodes from 0. */
export interface Graph {
  readonly nodes: number;
  readonly edges: readonly (readonly [number, number])[];
}

export function drawGraph(random: Random, nodes: number): Graph {
  const pairs = Array.from({ length: nodes }, (_, m) =>
    Array.from({ length: nodes - m - 1 }, (__, i): [number, number] => [m, m + i + 1]),
  ).flat();
  // A path through all nodes leaves none alone.
  return { nodes, edges: pairs.filter(([m, n]) => n === m + 1 || random.between(0, 1) < 0.4) };
}

/** A (N × N), symmetric, zeros on the diagonal. */
export function adjacencyOf({ nodes, edges }: Graph): Matrix {
  const joined = (m: number, n: number): boolean => edges.some(([a, b]) => a === m && b === n);
  return fromEntries(nodes, nodes, (m, n) => (joined(m, n) || joined(n, m) ? 1 : 0));
}

/** A + I. */
export function withLoops(graph: Graph): Matrix {
  return add(adjacencyOf(graph), unit(graph.nodes));
}

/** ne[n], from 0. */
export function neighboursOf({ edges }: Graph, n: number): number[] {
  return edges.flatMap(([a, b]) => (a === n ? [b] : b === n ? [a] : [])).sort((a, b) => a - b);
}

/** |ne[n]| of each node. */
export function degreesOf(graph: Graph): Vector {
  return Array.from({ length: graph.nodes }, (_, n) => neighboursOf(graph, n).length);
}

/** What `of` makes of each node and the columns of its neighbours, as columns. */
export function byNode(
  graph: Graph,
  H: Matrix,
  of: (own: Vector, others: readonly Vector[], n: number) => Vector,
): Matrix {
  const columns = Array.from({ length: graph.nodes }, (_, n) =>
    of(
      column(H, n),
      neighboursOf(graph, n).map((m) => column(H, m)),
      n,
    ),
  );
  return transpose(columns);
}

/** Σ over the neighbours, by sending each node's column along every edge (D × N). */
export function sentAlongEdges({ nodes, edges }: Graph, H: Matrix): Matrix {
  const received = Array.from({ length: nodes }, () => zeroVector(H.length));
  for (const [m, n] of edges) {
    received[n] = addScaled(received[n] ?? [], 1, column(H, m));
    received[m] = addScaled(received[m] ?? [], 1, column(H, n));
  }
  return transpose(received);
}

/** The sum of vectors of a length. */
export function sumOf(vectors: readonly Vector[], length: number): Vector {
  return vectors.reduce((sum, vector) => addScaled(sum, 1, vector), zeroVector(length));
}

/** β1ᵀ + M for a matrix of columns. */
export function plusBias(biases: Vector, M: Matrix): Matrix {
  return add(outer(biases, new Array<number>(M[0]?.length ?? 0).fill(1)), M);
}

/** The activation of these checks, tanh of each element. */
export function activate(M: Matrix): Matrix {
  return M.map((row) => row.map(Math.tanh));
}

/** Rows of both, the first above the second. */
export function stack(above: Matrix, below: Matrix): Matrix {
  return [...above, ...below];
}

/** Each column of M times its own factor. */
export function scaleColumns(M: Matrix, factors: Vector): Matrix {
  return M.map((row) => row.map((value, n) => value * (factors[n] ?? NaN)));
}

/** The matrix in a new numbering: element (i, j) is that of the old nodes order[i] and order[j]. */
export function renumbered(A: Matrix, order: readonly number[]): Matrix {
  return fromEntries(order.length, order.length, (i, j) => entry(A, order[i] ?? -1, order[j] ?? -1));
}

/** The columns in a new numbering. */
export function reordered(X: Matrix, order: readonly number[]): Matrix {
  return transpose(order.map((old) => column(X, old)));
}
