import { identity } from '#checks/kit/identity.ts';
import { logistic } from '#checks/shared/logistic-functions.ts';
import { drawPermutation, permutationMatrix } from '#checks/shared/permutation.ts';
import { type Matrix, column, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** Node embeddings after the last layer, the weights that read them, a new order of the nodes. */
interface Values {
  H: Matrix;
  weights: Vector;
  bias: number;
  order: readonly number[];
}

interface Form {
  /** What stands for the column of ones. */
  gather: (n: number) => number;
  /** How often the bias counts beside the mean. */
  biases: number;
}

/** All read-outs of the chapter. */
function readOuts({ H, weights, bias, order }: Values, change: Partial<Form> = {}) {
  const { gather, biases }: Form = { gather: () => 1, biases: 1, ...change };
  const N = order.length;
  const ones = order.map((_, n) => gather(n));
  const score = (M: Matrix): number => dot(weights, multiplyVector(M, ones));
  const HP = multiply(H, permutationMatrix(order));
  return {
    mean: [H, HP].map((M) => logistic(biases * bias + score(M) / N)),
    sum: [H, HP].map((M) => logistic(bias + score(M))),
    nodes: multiply([weights], H)
      .flat()
      .map((z) => logistic(bias + z)),
    'each node': order.map((_, n) => logistic(bias + dot(weights, column(H, n)))),
  };
}

export default identity({
  formulas: {
    'udl-13-2': String.raw`Pr(y=1|\mathbf{X},\mathbf{A}) = \mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{1}/N\bigr]`,
    'udl-13-3': String.raw`Pr(y^{(n)}=1|\mathbf{X},\mathbf{A}) = \mathrm{sig}\Bigl[\beta_K + \boldsymbol\omega_K\mathbf{h}_K^{(n)}\Bigr]`,
    'udl-13-7': String.raw`y = \mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{1}/N\bigr] = \mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{P}\mathbf{1}/N\bigr]`,
    'udl-13-12': String.raw`\mathbf{f}[\mathbf{X},\mathbf{A},\boldsymbol\Phi] = \mathbf{sig}\Bigl[\beta_K\mathbf{1}^T + \boldsymbol\omega_K\mathbf{H}_K\Bigr]`,
    'udl-13-27': String.raw`\mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{1}\bigr] = \mathrm{sig}\bigl[\beta_K + \boldsymbol\omega_K\mathbf{H}_K\mathbf{P}\mathbf{1}\bigr]`,
  },
  against: {
    en: 'votes of single nodes, taken in any order; probabilities from log odds by the hyperbolic tangent',
    zh: '各节点单独“投票”，次序任意；用双曲正切由对数几率求概率',
  },
  draw: (random): Values => {
    const [D, N] = [random.integer(1, 3), random.integer(2, 5)];
    return {
      H: random.matrix(D, N),
      weights: random.vector(D),
      bias: random.normal(),
      order: drawPermutation(random, N),
    };
  },
  stated: (values) => readOuts(values),
  reference: ({ H, weights, bias, order }) => {
    const probability = (logOdds: number): number => (1 + Math.tanh(logOdds / 2)) / 2;
    const votes = order.map((_, n) => weights.reduce((sum, w, i) => sum + w * (H[i]?.[n] ?? NaN), bias));
    const total = votes.reduce((sum, vote) => sum + vote, 0);
    const N = votes.length;
    const [mean, sum] = [probability(total / N), probability(total - (N - 1) * bias)];
    return {
      mean: [mean, mean],
      sum: [sum, sum],
      nodes: votes.map(probability),
      'each node': votes.map(probability),
    };
  },
  mutants: {
    'weights by the number of the node': (values) => readOuts(values, { gather: (n) => n + 1 }),
    'a sum where the mean is meant': (values) => {
      const right = readOuts(values);
      return { ...right, mean: right.sum };
    },
    'the bias of the mean counted twice': (values) => readOuts(values, { biases: 2 }),
    'the nodes read after the mean': (values) => {
      const right = readOuts(values);
      return { ...right, nodes: right.nodes.map(() => right.mean[0] ?? NaN) };
    },
  },
});
