import { identity } from '#checks/kit/identity.ts';
import { solve, sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  entry,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  row,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, component, scaleVector } from '#numerics/vector.ts';

/** Two kernels by features at the inputs: k = φᵀφ′; a function a of the input; and u, which sends inputs to inputs. */
interface Values {
  first: Matrix;
  second: Matrix;
  a: Vector;
  u: readonly number[];
  y: Vector;
  noise: number;
}
const gram = (features: Matrix): Matrix => multiply(features, transpose(features));
const entrywise = (a: Matrix, b: Matrix): Matrix =>
  a.map((line, i) => line.map((value, j) => value * entry(b, i, j)));

const kernels = ({ first, second, a, u }: Values) => ({
  sum: add(gram(first), gram(second)),
  product: entrywise(gram(first), gram(second)),
  scaled: entrywise(gram(first), outer(a, a)),
  warped: u.map((i) => u.map((j) => entry(gram(first), i, j))),
});
const share = (values: Values, { above = gram(values.first), power = 2, other = 1 } = {}): Vector =>
  multiplyVector(
    above,
    solve(
      sumOfMatrices([
        gram(values.first),
        scale(other, gram(values.second)),
        scale(values.noise ** power, unit(values.y.length)),
      ]),
      values.y,
    ),
  );

/** The features that each new kernel has: side by side, all products, times a, at u. */
const byFeatures = ({ first, second, a, u }: Values) => ({
  sum: gram(first.map((line, n) => [...line, ...row(second, n)])),
  product: gram(first.map((line, n) => outer(line, row(second, n)).flat())),
  scaled: gram(first.map((line, n) => scaleVector(component(a, n), line))),
  warped: gram(u.map((i) => row(first, i))),
});

export default identity({
  formulas: {
    'atlas-kernel-sums-products': String.raw`
\begin{aligned}
k_{+}(\mathbf{x},\mathbf{x}') &= k_1(\mathbf{x},\mathbf{x}')+k_2(\mathbf{x},\mathbf{x}') \\
k_{\times}(\mathbf{x},\mathbf{x}') &= k_1(\mathbf{x},\mathbf{x}')\,k_2(\mathbf{x},\mathbf{x}') \\
k_{a}(\mathbf{x},\mathbf{x}') &= a(\mathbf{x})\,k_1(\mathbf{x},\mathbf{x}')\,a(\mathbf{x}') \\
k_{\mathbf{u}}(\mathbf{x},\mathbf{x}') &= k_1\bigl(\mathbf{u}(\mathbf{x}),\mathbf{u}(\mathbf{x}')\bigr) \\
\mathbb{E}[\mathbf{f}_1\mid\mathbf{y}] &= \mathbf{K}_1\bigl(\mathbf{K}_1+\mathbf{K}_2+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{y}\qquad\text{for }\mathbf{y} = \mathbf{f}_1+\mathbf{f}_2+\boldsymbol\epsilon
\end{aligned}`,
  },
  against: {
    en: 'the features of the new kernels, and the joint precision of both functions',
    zh: '新核的特征，以及两个函数的联合精度矩阵',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      first: random.matrix(n, 2),
      second: random.matrix(n, 3),
      a: random.vector(n),
      u: random.list(n, () => random.integer(0, n - 1)),
      y: random.vector(n),
      noise: random.between(0.4, 1.5),
    };
  },
  stated: (values) => ({ ...kernels(values), share: share(values) }),
  reference: (values) => {
    const { first, second, y, noise } = values;
    // Weights of both functions from the observations, in the information form.
    const features = first.map((line, n) => [...line, ...row(second, n)]);
    const precision = add(unit(5), scale(1 / noise ** 2, multiply(transpose(features), features)));
    const weights = solve(precision, scaleVector(1 / noise ** 2, multiplyVector(transpose(features), y)));
    return { ...byFeatures(values), share: multiplyVector(first, weights.slice(0, 2)) };
  },
  mutants: {
    'the difference for the sum': (values) => ({
      ...kernels(values),
      sum: subtract(gram(values.first), gram(values.second)),
      share: share(values),
    }),
    'the matrix product for the product': (values) => ({
      ...kernels(values),
      product: multiply(gram(values.first), gram(values.second)),
      share: share(values),
    }),
    'a on one side only': (values) => ({
      ...kernels(values),
      scaled: entrywise(
        gram(values.first),
        outer(
          values.a,
          values.a.map(() => 1),
        ),
      ),
      share: share(values),
    }),
    'the share of the second function': (values) => ({
      ...kernels(values),
      share: share(values, { above: gram(values.second) }),
    }),
    'the second kernel left out': (values) => ({ ...kernels(values), share: share(values, { other: 0 }) }),
    'the standard deviation of the noise': (values) => ({
      ...kernels(values),
      share: share(values, { power: 1 }),
    }),
  },
});
